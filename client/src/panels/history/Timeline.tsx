import { Button, Skeleton } from "@mantine/core";
import type { HistoryEntry } from "@throughline/api";
import { History } from "lucide-react";
import { useMemo, useState, type KeyboardEvent } from "react";
import { hasRight } from "../../commands/boardRight.ts";
import { nowPoint } from "../../history/historySearch.ts";
import { dayWords } from "../../history/timeWords.ts";
import { timelineDays } from "../../history/timelineDays.ts";
import { touchedWords } from "../../history/touchedWords.ts";
import type { BoardSession } from "../../session/BoardSession.ts";
import { Delayed } from "../../ui/Delayed.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { MomentRow, NowRow, RevisionRow } from "./TimelineRow.tsx";
import { SittingRow } from "./SittingRow.tsx";
import { isBeforeRestoring } from "./entryWords.ts";
import { useUndoRestore } from "./useRestore.ts";
import type { useTimeline } from "./useTimeline.ts";
import { say } from "./words/say.ts";
import classes from "./Timeline.module.css";

interface TimelineProps {
  readonly live: BoardSession;
  readonly timeline: ReturnType<typeof useTimeline>;
  /** The point that is looked at, and the one it is compared with. */
  readonly at: string;
  readonly compare: string | undefined;
  /** Somebody chose a point; a sitting as a whole comes with the moment before it. */
  readonly onChoose: (at: string, compare?: string) => void;
}

/** A board's past as a list: days, sittings that unfold into moments, and revisions; newest first. Arrow keys go along it. */
export function Timeline({ live, timeline, at, compare, onChoose }: TimelineProps) {
  const { entries } = timeline;
  const days = useMemo(() => timelineDays(entries), [entries]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const undoing = useUndoRestore(live);
  const lastRestore = entries.find((entry) => entry.type === "revision" && isBeforeRestoring(entry))?.id;
  const fold = (key: string, isOpen: boolean) => {
    const next = new Set(unfolded);
    if (isOpen) next.add(key);
    else next.delete(key);
    setUnfolded(next);
  };
  if (timeline.isError && entries.length === 0) {
    return (
      <ErrorState
        title={say.historyNotLoaded}
        safe={say.isSafe}
        action={<Button onClick={() => void timeline.refetch()}>{say.tryAgain}</Button>}
      />
    );
  }
  if (timeline.isPending) return <LoadingRows />;
  const row = (entry: HistoryEntry) => {
    const shared = { isChosen: at === entry.id, isCompared: compare === entry.id, onChoose: () => onChoose(entry.id) };
    if (entry.type === "moment") {
      const touched = touchedWords(entry.elementIds, live.board, entry.isFirst);
      return <MomentRow key={entry.id} moment={entry} touched={touched} {...shared} />;
    }
    const undo = entry.id === lastRestore && hasRight(live, "board.restoreRevision") && (
      <Button
        size="compact-sm"
        variant="default"
        className={classes.undo}
        loading={undoing.isPending}
        onClick={() => undoing.mutate(entry.id)}
      >
        {say.undoRestore}
      </Button>
    );
    return <RevisionRow key={entry.id} revision={entry} {...shared} action={undo} />;
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the rows inside are handled in one place
    <div className={classes.timeline} onKeyDown={goAlong}>
      <ul className={classes.rows} aria-label={say.now}>
        <NowRow isChosen={at === nowPoint} isCompared={compare === nowPoint} onChoose={() => onChoose(nowPoint)} />
      </ul>
      {entries.length === 0 && <NothingYet days={timeline.days} />}
      {days.map((day) => (
        <section key={day.key} aria-label={dayWords(day.at)}>
          <h3 className={classes.day}>{dayWords(day.at)}</h3>
          <ul className={classes.rows}>
            {day.items.map((item) => {
              if (item.type === "revision") return row(item);
              const key = item.startedAt;
              return (
                <SittingRow
                  key={key}
                  sitting={item}
                  isChosen={at === item.id && compare === item.since && item.moments.length > 1}
                  isUnfolded={unfolded.has(key)}
                  touched={touchedWords(item.elementIds, live.board, item.isFirst)}
                  onFold={(isOpen) => fold(key, isOpen)}
                  onChoose={() => onChoose(item.id, item.moments.length > 1 ? item.since : undefined)}
                  holdsChosen={item.entries.some(({ id }) => id === at)}
                >
                  {row}
                </SittingRow>
              );
            })}
          </ul>
        </section>
      ))}
      {timeline.hasNextPage && (
        <Button
          variant="subtle"
          color="gray"
          className={classes.more}
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {say.earlier}
        </Button>
      )}
      {entries.length > 0 && !timeline.hasNextPage && <KeptWords days={timeline.days} />}
    </div>
  );
}

function LoadingRows() {
  return (
    <Delayed>
      <div className={classes.loading} aria-busy aria-label={say.loadingHistory}>
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} height={44} radius="md" />
        ))}
      </div>
    </Delayed>
  );
}

function NothingYet({ days }: { readonly days: number | undefined }) {
  return (
    <EmptyState icon={<History size={24} aria-hidden />} title={say.nothingYet}>
      {days === 0 ? say.keepsNoMoments : say.appearsHere}
    </EmptyState>
  );
}

function KeptWords({ days }: { readonly days: number | undefined }) {
  if (days === undefined || days === 0) return null;
  return <p className={classes.kept}>{say.keptFor({ days })}</p>;
}

/** Up and down go from row to row; Home and End to the ends. What a row does with left and right it does itself. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  if (!["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key) || event.altKey || event.ctrlKey) return;
  const rows = Array.from(event.currentTarget.querySelectorAll<HTMLElement>("[data-timeline-row]"));
  const at = rows.findIndex(
    (row) => row === document.activeElement || row.parentElement?.contains(document.activeElement),
  );
  if (at < 0) return;
  const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key] ?? at;
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
