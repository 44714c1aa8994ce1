import { Button } from "@mantine/core";
import { History } from "lucide-react";
import { noComparison, nowPoint } from "../../history/historySearch.ts";
import { momentWords } from "../../history/timeWords.ts";
import { goneWords } from "./goneWords.ts";
import type { BoardHistory } from "./useBoardHistory.ts";
import classes from "./PastBanner.module.css";

/** Over the board while a point of its past is shown: when that was, and the way back to now. */
export function PastBanner({ history }: { readonly history: BoardHistory }) {
  const { mode, search, query } = history;
  const { data, error } = query;
  const words = data ? shownWords(data, search.compare !== noComparison) : "Going back in time…";
  return (
    <div className={classes.banner} role="status" data-problem={(error && true) || undefined}>
      <History size={16} aria-hidden className={classes.icon} />
      <p className={classes.text}>{error ? goneWords(error).title : words}</p>
      <Button size="compact-md" variant={error ? "filled" : "default"} onClick={() => mode.backToNow()}>
        Back to now
      </Button>
    </div>
  );
}

function shownWords({ from, to }: NonNullable<BoardHistory["query"]["data"]>, withChanges: boolean): string {
  const when = (point: typeof from) =>
    point.point === nowPoint ? "now" : point.at === null ? "the beginning" : momentWords(point.at);
  if (!withChanges) return `As it was ${lowerDay(when(to))}`;
  return `From ${lowerDay(when(from))} to ${lowerDay(when(to))}`;
}

/** "Today" and "Yesterday" are only written large at the beginning. */
function lowerDay(words: string): string {
  return words.replace(/^(Today|Yesterday)/, (day) => day.toLowerCase());
}
