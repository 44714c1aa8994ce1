import { Button, Skeleton } from "@mantine/core";
import type { HistoryEntry } from "@throughline/api";
import { RotateCcw } from "lucide-react";
import { hasRight } from "../../commands/boardRight.ts";
import { countWords } from "../../history/changeWords.ts";
import { noComparison, nowPoint } from "../../history/historySearch.ts";
import { useValue } from "../../session/useStore.ts";
import { Delayed } from "../../ui/Delayed.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { ChangesList } from "./ChangesList.tsx";
import { CompareMenu } from "./CompareMenu.tsx";
import { entryPeople, pointWords } from "./entryWords.ts";
import { goneWords } from "./goneWords.ts";
import type { BoardHistory } from "./useBoardHistory.ts";
import { useIsPresent } from "./useIsPresent.ts";
import { useRestore } from "./useRestore.ts";
import { say } from "./words/say.ts";
import classes from "./PointDetails.module.css";
import type { PastShown } from "../../history/PastShown.ts";

interface PointDetailsProps {
  readonly history: BoardHistory;
  readonly entries: readonly HistoryEntry[];
  readonly onPick: () => void;
}

/** The point that is looked at: when and who, with what it is compared, what differs, and the way to bring it back. */
export function PointDetails({ history, entries, onPick }: PointDetailsProps) {
  const { mode, search, live, past, query } = history;
  const { at = nowPoint, compare } = search;
  const { data } = query;
  const other = data && (data.to.point === at ? data.from : data.to);
  const own = data && (data.to.point === at ? data.to : data.from);
  const entry = entries.find(({ id }) => id === at);
  const restoring = useRestore(live, () => mode.backToNow());
  const title = pointWords(at, entries, own?.at);
  const isPresent = useIsPresent(live, own?.content);
  const mayRestore = at !== nowPoint && hasRight(live, "board.restoreRevision") && past && data;
  return (
    <section className={classes.details} aria-label={say.chosenMoment}>
      <h3 className={classes.title} dir="auto">
        {title.charAt(0).toUpperCase() + title.slice(1)}
      </h3>
      {entry && <p className={classes.meta}>{entryPeople(entry)}</p>}
      <div className={classes.comparing}>
        <span aria-hidden>{say.comparedWith}</span>
        <CompareMenu
          at={at}
          compare={compare}
          entries={entries}
          comparedAt={other?.at}
          onCompare={(next) => mode.lookAt(at, next)}
          onPick={onPick}
        />
      </div>
      {mayRestore && isPresent && <p className={classes.present}>{say.likeThisNow}</p>}
      {mayRestore && !isPresent && (
        <Button
          leftSection={<RotateCcw size={16} aria-hidden />}
          loading={restoring.isPending}
          onClick={() => restoring.mutate({ point: at, was: past.session.board })}
          title={say.restoreHint}
        >
          {say.restoreWhole}
        </Button>
      )}
      {query.error && (
        <ErrorState
          {...goneWords(query.error)}
          action={
            <Button variant="default" onClick={() => void query.refetch()}>
              {say.tryAgain}
            </Button>
          }
        />
      )}
      {!data && !query.error && (
        <Delayed>
          <Skeleton height={160} />
        </Delayed>
      )}
      {past && data && compare !== noComparison && <Changes past={past} />}
    </section>
  );
}

function Changes({ past }: { readonly past: PastShown }) {
  const { all } = useValue(past.comparison.changes);
  return (
    <div className={classes.changes}>
      <p className={classes.count}>{countWords(all)}</p>
      <ChangesList past={past} />
    </div>
  );
}
