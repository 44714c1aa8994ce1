import { Button } from "@mantine/core";
import { History } from "lucide-react";
import { noComparison, nowPoint } from "../../history/historySearch.ts";
import { momentWords, stretchWords } from "../../history/timeWords.ts";
import { goneWords } from "./goneWords.ts";
import type { BoardHistory } from "./useBoardHistory.ts";
import { say } from "./words/say.ts";
import classes from "./PastBanner.module.css";

/** Above the board while a point of its past is shown: when that was, and the way back to now. */
export function PastBanner({ history }: { readonly history: BoardHistory }) {
  const { mode, search, query } = history;
  const { data, error } = query;
  const words = data ? shownWords(data, search.compare !== noComparison) : say.goingBack;
  return (
    <div className={classes.banner} role="status" data-problem={(error && true) || undefined}>
      <History size={16} aria-hidden className={classes.icon} />
      <p className={classes.text}>{error ? `${goneWords(error).title}.` : words}</p>
      <Button size="compact-sm" onClick={() => mode.backToNow()}>
        {say.backToNow}
      </Button>
    </div>
  );
}

function shownWords({ from, to }: NonNullable<BoardHistory["query"]["data"]>, withChanges: boolean): string {
  const isNow = to.point === nowPoint || to.at === null;
  const until = to.point === nowPoint || to.at === null ? say.nowWord : momentWords(to.at);
  if (!withChanges) return say.asItWasAt({ when: until });
  if (from.at === null) return say.changesUntil({ when: within(until) });
  if (isNow) return say.changesSince({ when: within(momentWords(from.at)) });
  return say.changesAt({ when: stretchWords(from.at, to.at ?? from.at) });
}

/** "Today" and "Yesterday" within a sentence. */
function within(words: string): string {
  return words.replace(/^(Today|Yesterday|Heute|Gestern)/, (day) => day.toLowerCase());
}
