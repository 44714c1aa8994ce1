import { Delayed } from "../ui/Delayed.tsx";
import { say } from "./words/say.ts";
import classes from "./BoardSkeleton.module.css";

/** The board's page in outline while the board is on its way; only for boards that take a moment. */
export function BoardSkeleton() {
  return (
    <main id="main" tabIndex={-1} className={classes.page} aria-busy aria-label={say.openingTheBoard}>
      <Delayed>
        <div className={classes.bar}>
          <span className={classes.block} style={{ width: 64 }} />
          <span className={classes.block} style={{ width: 180 }} />
          <span className={classes.block} style={{ width: 80, marginLeft: "auto" }} />
        </div>
        <div className={classes.grid}>
          {Array.from({ length: 24 }, (_, index) => (
            <span key={index} className={classes.card} />
          ))}
        </div>
        <p role="status" className={classes.words}>
          {say.openingBoard}
        </p>
      </Delayed>
    </main>
  );
}
