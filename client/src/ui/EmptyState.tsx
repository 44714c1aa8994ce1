import type { ReactNode } from "react";
import classes from "./states.module.css";

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** One sentence: what this is for, or what to do. */
  readonly children?: ReactNode;
  /** The one button to begin with. */
  readonly action?: ReactNode;
  /** `h1` where this is the whole page. */
  readonly level?: "h1" | "h2";
}

/** What stands where nothing is yet. */
export function EmptyState({ icon, title, children, action, level: Heading = "h2" }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      {icon && <div className={classes.icon}>{icon}</div>}
      <Heading className={classes.title}>{title}</Heading>
      {children && <p className={classes.text}>{children}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
