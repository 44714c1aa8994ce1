import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { HistoryEntry } from "@throughline/api";
import { useState } from "react";
import { restore } from "../../history/restoring.ts";
import { timeOfItem } from "../../history/timelineDays.ts";
import { momentWords } from "../../history/timeWords.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { showProblem } from "../../ui/notes.tsx";
import { entryPeople, pointWords, revisionName } from "./entryWords.ts";
import { useTimeline } from "./useTimeline.ts";
import { say } from "./words/say.ts";
import classes from "./RestorePoints.module.css";

/** So many are offered at first; the rest on demand. */
const fewest = 5;

/**
 * Earlier states of a board that can't be opened, for whoever may restore it: the one way back in. Nothing of the board
 * can be shown beside them, so each is told by its name or time and by who was at work.
 */
export function RestorePoints({ boardId }: { readonly boardId: string }) {
  const { entries, isPending, isError, hasNextPage, fetchNextPage } = useTimeline(boardId);
  const [shown, setShown] = useState(fewest);
  const [chosen, setChosen] = useState<HistoryEntry>();
  const restoring = useMutation({
    mutationFn: (point: string) => restore(boardId, point),
    onSuccess: () => location.reload(),
    onError: (error) => showProblem(error, say.notRestored),
  });
  if (isPending) return null;
  if (isError && entries.length === 0) {
    return <p className={classes.none}>{say.statesNotLoaded}</p>;
  }
  if (entries.length === 0) return <p className={classes.none}>{say.noStates}</p>;
  const more = () => {
    setShown(shown + 20);
    if (shown + 20 > entries.length && hasNextPage) void fetchNextPage();
  };
  return (
    <section className={classes.points} aria-labelledby="restore-points">
      <h2 id="restore-points" className={classes.heading}>
        {say.orRestore}
      </h2>
      <ul className={classes.rows}>
        {entries.slice(0, shown).map((entry) => (
          <PointRow
            key={entry.id}
            entry={entry}
            isRestoring={restoring.isPending && restoring.variables === entry.id}
            onChoose={() => setChosen(entry)}
          />
        ))}
      </ul>
      {(shown < entries.length || hasNextPage) && (
        <Button variant="subtle" color="gray" onClick={more}>
          {say.earlier}
        </Button>
      )}
      <ConfirmDialog
        isOpen={chosen !== undefined}
        title={say.restoreAsk({ what: chosen ? pointWords(chosen.id, entries) : "" })}
        text={say.opensAsThen}
        confirm={say.restore}
        onConfirm={() => {
          if (chosen) restoring.mutate(chosen.id);
          setChosen(undefined);
        }}
        onClose={() => setChosen(undefined)}
      />
    </section>
  );
}

interface PointRowProps {
  readonly entry: HistoryEntry;
  readonly isRestoring: boolean;
  readonly onChoose: () => void;
}

function PointRow({ entry, isRestoring, onChoose }: PointRowProps) {
  const time = momentWords(timeOfItem(entry), undefined, entry.type === "moment");
  const isNamed = entry.type === "revision" && entry.name !== null;
  const [title, meta] = isNamed
    ? [revisionName(entry), [time, entryPeople(entry)].filter(Boolean).join(" · ")]
    : [time, entryPeople(entry)];
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <span className={classes.title} dir="auto">
          {title}
        </span>
        {meta && (
          <span className={classes.meta} dir="auto">
            {meta}
          </span>
        )}
      </span>
      <Button variant="default" loading={isRestoring} onClick={onChoose} aria-label={say.restoreWhat({ what: title })}>
        {say.restore}
      </Button>
    </li>
  );
}
