import type { TextLayout } from "@throughline/scene";
import { placeholderOf } from "../../contract/elementWords.ts";
import { activity, type Activity } from "../elements/activity/activity.ts";
import { release as releaseType, type Release } from "../elements/release/release.ts";
import { task, type Task } from "../elements/task/task.ts";
import { dayToWords } from "../elements/day.ts";
import { sizes } from "./sizes.ts";
import { factsToWords, waitingToWords, type SliceFacts } from "../sliceFacts.ts";
import { laterName, unplacedName } from "../words.ts";
import { skeletonToWords, type WalkingSkeleton } from "../walkingSkeleton.ts";

/** The head of an activity or a task, wrapped. */
export interface HeaderMeasure {
  readonly lines: readonly string[];
  readonly textHeight: number;
  readonly height: number;
  readonly width: number;
}

/** What heads say that nobody has named. */
const headerPlaceholders = {
  activity: placeholderOf(activity, "title"),
  task: placeholderOf(task, "title"),
  release: placeholderOf(releaseType, "title"),
};

/** Measures the head of an activity (absent: of the tasks that have none) or a task. */
export function measureHeader(element: Activity | Task | undefined, width: number, text: TextLayout): HeaderMeasure {
  const style = element?.type === "task" ? "cardStrong" : "stage";
  const title = element ? element.title || headerPlaceholders[element.type] : unplacedName();
  const lines = text.wrap(title, width - 24, style);
  const textHeight = text.height(lines, style);
  return { lines, textHeight, height: textHeight + 20, width };
}

/** The head of a slice: what it is called, when it is due, how far it is. */
export interface SliceMeasure {
  readonly title: readonly string[];
  /** "" when there is none. */
  readonly date: string;
  readonly facts: SliceFacts;
  /** "Later" has no progress to show: what is done would not wait there. */
  readonly hasBar: boolean;
  readonly factLines: readonly string[];
  readonly skeleton?: { readonly walks: boolean; readonly lines: readonly string[] } | undefined;
  readonly height: number;
}

/** The width of the text in a slice's head. */
export const sliceTextWidth = sizes.sliceHeader - 40;

/** Where the parts of a slice's head begin, from its top. */
export interface SliceParts {
  readonly title: number;
  readonly date: number;
  readonly facts: number;
  readonly bar: number;
  readonly skeleton: number;
}

/** Adds the parts of a slice's head up, from its top to its bottom. */
export function sliceParts(measure: Omit<SliceMeasure, "height">): SliceParts & { readonly height: number } {
  const title = 8;
  const date = title + measure.title.length * 20 + 2;
  const facts = date + (measure.date === "" ? 0 : 18);
  const bar = facts + measure.factLines.length * 16 + 8;
  const afterBar = measure.hasBar ? bar + 4 + 10 : bar;
  const skeleton = afterBar;
  return { title, date, facts, bar, skeleton, height: skeleton + (measure.skeleton?.lines.length ?? 0) * 16 + 8 };
}

/** Measures the head of a slice; without a release it is "Later". */
export function measureSlice(
  release: Release | undefined,
  facts: SliceFacts,
  skeleton: WalkingSkeleton | undefined,
  text: TextLayout,
): SliceMeasure {
  const measure = {
    title: text.wrap(release ? release.title || headerPlaceholders.release : laterName(), sliceTextWidth, "stage"),
    date: release ? dayToWords(release.date) : "",
    facts,
    hasBar: release !== undefined && facts.stories > 0,
    factLines: text.wrap(release ? factsToWords(facts) : waitingToWords(facts), sliceTextWidth, "meta"),
    skeleton: skeleton && {
      walks: skeleton.misses.length === 0,
      lines: text.wrap(skeletonToWords(skeleton).replace(" ✓", ""), sliceTextWidth - 20, "metaStrong"),
    },
  };
  return { ...measure, height: sliceParts(measure).height };
}
