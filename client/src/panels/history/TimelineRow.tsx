import { UnstyledButton } from "@mantine/core";
import type { HistoryMoment } from "@throughline/api";
import { Bookmark, Clock, Radio, RotateCcw } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { peopleWords } from "../../history/peopleWords.ts";
import { clockWords } from "../../history/timeWords.ts";
import type { RevisionEntry } from "../../history/timelineDays.ts";
import { fullTime } from "../../ui/timeAgo.ts";
import { PeopleMarks } from "./PeopleMarks.tsx";
import { isBeforeRestoring, revisionName } from "./entryWords.ts";
import { say } from "./words/say.ts";
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
        <span className={classes.title} dir="auto">
          {title}
        </span>
        {meta && <span className={classes.meta}>{meta}</span>}
        {isCompared && <span className={classes.comparedWord}>{say.comparedWithThis}</span>}
      </span>
      {end}
    </UnstyledButton>
  );
}

/** The board as it is. */
export function NowRow(props: RowProps) {
  return (
    <li>
      <RowButton {...props} icon={<Radio size={16} aria-hidden />} title={say.now} meta={say.livingBoard} />
    </li>
  );
}

interface RevisionRowProps extends RowProps {
  readonly revision: RevisionEntry;
  /** What can be done with it in its row. */
  readonly action?: ReactNode;
}

/** A saved state; one that somebody gave a name stands out, and so does what was kept before a restore. */
export function RevisionRow({ revision, action, ...props }: RevisionRowProps) {
  const meta = [clockWords(revision.createdAt), revision.createdBy].filter(Boolean).join(" · ");
  return (
    <li>
      <RowButton
        {...props}
        isQuiet={revision.name === null}
        icon={iconOf(revision)}
        title={revisionName(revision)}
        meta={<time dateTime={revision.createdAt} title={fullTime(revision.createdAt)} children={meta} />}
      />
      {action}
    </li>
  );
}

function iconOf(revision: RevisionEntry): ReactNode {
  if (isBeforeRestoring(revision)) return <RotateCcw size={16} aria-hidden />;
  if (revision.automatic) return <Clock size={16} aria-hidden />;
  return <Bookmark size={16} className={classes.named} aria-hidden />;
}

interface MomentRowProps extends RowProps {
  readonly moment: HistoryMoment;
  /** How much was changed, in words. */
  readonly touched: string;
}

/** What happened within some seconds. */
export function MomentRow({ moment, touched, ...props }: MomentRowProps) {
  return (
    <li>
      <RowButton
        {...props}
        title={<time dateTime={moment.endedAt}>{clockWords(moment.endedAt, true)}</time>}
        meta={`${peopleWords(moment.people)} · ${touched}`}
        end={<PeopleMarks people={moment.people} />}
      />
    </li>
  );
}
