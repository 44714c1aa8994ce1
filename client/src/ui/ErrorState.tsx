import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import classes from "./states.module.css";

interface ErrorStateProps {
  /** What happened. */
  readonly title: string;
  /** What is safe. */
  readonly safe?: string;
  /** What to do. */
  readonly todo?: string;
  readonly action?: ReactNode;
  /** `h1` where the error is the whole page. */
  readonly level?: "h1" | "h2";
}

/** An error in three parts: what happened, what is safe, what to do. Read out when it appears. */
export function ErrorState({ title, safe, todo, action, level: Heading = "h2" }: ErrorStateProps) {
  return (
    <div className={classes.state} role="alert">
      <div className={`${classes.icon} ${classes.problem}`}>
        <TriangleAlert size={24} aria-hidden />
      </div>
      <Heading className={classes.title}>{title}</Heading>
      {(safe || todo) && (
        <p className={classes.text}>
          {safe} {todo}
        </p>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
