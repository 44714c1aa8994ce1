import { UnstyledButton } from "@mantine/core";
import type { HistoryMoment } from "@throughline/api";
import { Bookmark, Clock, Radio } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { peopleWords } from "../../history/peopleWords.ts";
import { clockWords } from "../../history/timeWords.ts";
import type { RevisionEntry } from "../../history/timelineDays.ts";
import { counted } from "../../ui/counted.ts";
import { fullTime } from "../../ui/timeAgo.ts";
import { PeopleMarks } from "./PeopleMarks.tsx";
import { revisionName } from "./entryWords.ts";
import classes from "./Timeline.module.css";

/** What every row of the timeline is given. */
export interface RowProps {
  readonly isChosen: boolean;
  /** It is what the chosen one is compared with. */
  readonly isCompared: boolean;
  readonly onChoose: () => void;
}

interface RowFrameProps extends RowProps {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly meta?: ReactNode;
  readonly end?: ReactNode;
  readonly isQuiet?: boolean;
  readonly isExpanded?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** One row: what it is, who it was, and whether it is looked at. */
export function RowButton(props: RowFrameProps) {
  const { isChosen, isCompared, onChoose, icon, title, meta, end, isQuiet, isExpanded, onKeyDown } = props;
  return (
    <UnstyledButton
      className={classes.row}
      data-timeline-row
      data-chosen={isChosen || undefined}
      data-compared={isCompared || undefined}
      data-quiet={isQuiet || undefined}
      aria-current={isChosen || undefined}
      aria-expanded={isExpanded}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      {icon && <span className={classes.icon}>{icon}</span>}
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        {meta && <span className={classes.meta}>{meta}</span>}
        {isCompared && <span className={classes.comparedWord}>Compared with this</span>}
      </span>
      {end}
    </UnstyledButton>
  );
}

/** The board as it is. */
export function NowRow(props: RowProps) {
  return (
    <li>
      <RowButton {...props} icon={<Radio size={16} aria-hidden />} title="Now" meta="The living board" />
    </li>
  );
}

/** A saved state; one with a name stands out. */
export function RevisionRow({ revision, ...props }: RowProps & { readonly revision: RevisionEntry }) {
  const isNamed = revision.name !== null;
  const meta = [clockWords(revision.createdAt), revision.createdBy].filter(Boolean).join(" · ");
  return (
    <li>
      <RowButton
        {...props}
        isQuiet={!isNamed}
        icon={isNamed ? <Bookmark size={16} className={classes.named} aria-hidden /> : <Clock size={16} aria-hidden />}
        title={revisionName(revision)}
        meta={<time dateTime={revision.createdAt} title={fullTime(revision.createdAt)} children={meta} />}
      />
    </li>
  );
}

/** What happened within some seconds. */
export function MomentRow({ moment, ...props }: RowProps & { readonly moment: HistoryMoment }) {
  return (
    <li>
      <RowButton
        {...props}
        title={<time dateTime={moment.endedAt}>{clockWords(moment.endedAt, true)}</time>}
        meta={`${peopleWords(moment.people)} · ${counted(moment.touched, "element")}`}
        end={<PeopleMarks people={moment.people} />}
      />
    </li>
  );
}
