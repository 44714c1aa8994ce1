import { splitByMatches } from "./searchMatches.ts";
import classes from "./Highlighted.module.css";

/** A text in which the words that a search found are marked. */
export function Highlighted({ text, query }: { readonly text: string; readonly query: string }) {
  return splitByMatches(text, query).map(({ text: part, isMatch }, index) =>
    isMatch ? (
      <mark key={index} className={classes.mark}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
