import { ActionIcon } from "@mantine/core";
import type { HistoryEntry } from "@throughline/api";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { peopleWords } from "../../history/peopleWords.ts";
import { spanWords } from "../../history/timeWords.ts";
import type { Sitting } from "../../history/timelineDays.ts";
import { PeopleMarks } from "./PeopleMarks.tsx";
import { RowButton } from "./TimelineRow.tsx";
import { say } from "./words/say.ts";
import classes from "./Timeline.module.css";

interface SittingRowProps {
  readonly sitting: Sitting;
  /** It is looked at as a whole. */
  readonly isChosen: boolean;
  /** One of its moments or revisions is looked at. */
  readonly holdsChosen: boolean;
  readonly isUnfolded: boolean;
  /** How much was changed, in words. */
  readonly touched: string;
  readonly onFold: (isOpen: boolean) => void;
  readonly onChoose: () => void;
  readonly children: (entry: HistoryEntry) => ReactNode;
}

/** A sitting in one line, with its saved states; unfolded, with each moment. Right and left unfold and fold it. */
export function SittingRow(props: SittingRowProps) {
  const { sitting, isChosen, holdsChosen, isUnfolded, touched, onFold, onChoose, children } = props;
  const span = spanWords(sitting.startedAt, sitting.endedAt);
  const people = peopleWords(sitting.people);
  // What somebody gave a name is found without unfolding.
  const shown = isUnfolded
    ? sitting.entries
    : sitting.entries.filter((entry) => entry.type === "revision" && entry.name !== null);
  return (
    <li>
      <div className={classes.sitting}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          className={classes.chevron}
          data-open={isUnfolded || undefined}
          aria-expanded={isUnfolded}
          aria-label={say.momentsOf({ when: span })}
          onClick={() => onFold(!isUnfolded)}
        >
          <ChevronRight size={16} aria-hidden />
        </ActionIcon>
        <RowButton
          isChosen={isChosen || (holdsChosen && !isUnfolded && shown.length === 0)}
          isCompared={false}
          onChoose={onChoose}
          title={span}
          meta={`${people} · ${touched}`}
          end={<PeopleMarks people={sitting.people} />}
          onKeyDown={(event) => {
            if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
            onFold(event.key === "ArrowRight");
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </div>
      {shown.length > 0 && (
        <ul className={classes.inner} aria-label={span}>
          {shown.map((entry) => children(entry))}
        </ul>
      )}
    </li>
  );
}
