import type { BoardSession } from "../../session/BoardSession.ts";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useBoardFacts } from "./useBoardFacts.ts";
import { say } from "./words/say.ts";
import classes from "./Inspector.module.css";

/** What is known of the board as a whole, when nothing is selected. */
export function BoardSummary({ session }: { readonly session: BoardSession }) {
  const facts = useBoardFacts(session);
  return (
    <>
      <p className={classes.quiet}>{session.kind.description}</p>
      <dl className={classes.facts}>
        {facts.map(({ label, value, tone }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-tone={tone}>
              {tone === "good" && <CircleCheck size={14} aria-hidden />}
              {tone === "warning" && <TriangleAlert size={14} aria-hidden />}
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>{say.selectSomething}</p>
    </>
  );
}
