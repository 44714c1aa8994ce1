import type { ElementContent, ElementType } from "@throughline/model";
import { isDay } from "../../table/calendarDay.ts";
import { readElement, type ElementColumn } from "../../table/elementColumns.ts";
import { activity } from "../elements/activity/activity.ts";
import { release } from "../elements/release/release.ts";
import type { story } from "../elements/story/story.ts";
import { task } from "../elements/task/task.ts";
import { nameKey } from "./nameKey.ts";
import type { Remarks } from "./planStory.ts";
import type { Cells } from "./readCells.ts";
import { standIns } from "./standIns.ts";
import { activityColumns } from "../elements/activity/activityColumns.ts";
import { releaseColumns } from "../elements/release/releaseColumns.ts";
import { taskColumns } from "../elements/task/taskColumns.ts";
import { unplacedNumber } from "./fields.ts";

/** What a head of the map holds beside its name, as its rows say; where they differ the first one counts. */
type HeadContent = Record<string, unknown>;

export interface PlannedActivity {
  readonly title: string;
  readonly content: HeadContent;
  /** Stands for the activity that rows don't name; goes last. */
  readonly isStandIn: boolean;
}

export interface PlannedTask {
  readonly title: string;
  readonly content: HeadContent;
  /** Stands for the task that rows don't name; goes last in its activity. */
  readonly isStandIn: boolean;
  /** Absent when the file says that it has lost its activity. */
  readonly activity: PlannedActivity | undefined;
}

export interface PlannedRelease {
  readonly title: string;
  readonly content: HeadContent;
  /** The file has a row for it alone, so the file's order is meant. */
  listed: boolean;
}

export interface PlannedStoryRow {
  readonly content: Omit<ElementContent<typeof story>, "place">;
  readonly remarks: Remarks;
  /** Absent when the file says that it has lost its task. */
  readonly task: PlannedTask | undefined;
  /** Absent for "Later". */
  readonly release: PlannedRelease | undefined;
}

/** A map that is being put together from rows: heads are made when they are first named, in that order. */
export class PlannedMap {
  readonly activities: PlannedActivity[] = [];
  readonly tasks: PlannedTask[] = [];
  readonly releases: PlannedRelease[] = [];
  readonly stories: PlannedStoryRow[] = [];
  readonly unreadDates = new Set<string>();
  /** Second dates of releases, by the release. */
  readonly otherDates = new Map<string, string>();
  readonly #activities = new Map<string, PlannedActivity>();
  readonly #tasks = new Map<string, PlannedTask>();
  readonly #releases = new Map<string, PlannedRelease>();
  readonly #activityNumbers = new Map<PlannedActivity | undefined, number>();

  /** Adds what a row without a story names; false when it names nothing. */
  addHeads(cells: Cells): boolean {
    const hasRelease = isNamed(cells.release, cells.releaseNumber);
    const hasActivity = cells.activityNumber.trim() !== unplacedNumber && isNamed(cells.activity, cells.activityNumber);
    const hasTask = isNamed(cells.task, cells.taskNumber);
    if (!hasRelease && !hasActivity && !hasTask) return false;
    const release = this.#release(cells);
    if (release && !hasActivity && !hasTask) release.listed = true;
    if (hasTask) this.#task(cells);
    else if (hasActivity) this.#activity(cells);
    return true;
  }

  addStory(cells: Cells, content: PlannedStoryRow["content"], remarks: Remarks): void {
    const release = this.#release(cells);
    const task = cells.taskNumber.trim() === unplacedNumber ? undefined : this.#task(cells);
    this.stories.push({ content, remarks, task, release });
  }

  /**
   * Puts what stands for something unnamed last, and releases in the order of their dates, those without one last;
   * unless the file lists its releases itself.
   */
  settleOrder(): void {
    const standInsLast = (a: { isStandIn: boolean }, b: { isStandIn: boolean }) => +a.isStandIn - +b.isStandIn;
    this.activities.sort(standInsLast);
    this.tasks.sort(standInsLast);
    if (this.releases.some((release) => release.listed)) return;
    this.releases.sort((a, b) => {
      const [first, second] = [dateOf(a), dateOf(b)];
      if (first === second) return 0;
      return first === "" || (second !== "" && first > second) ? 1 : -1;
    });
  }

  #activity(cells: Cells): PlannedActivity | undefined {
    const { activity: name, activityNumber } = cells;
    if (activityNumber.trim() === unplacedNumber) return undefined;
    const named = isNamed(name, activityNumber);
    const title = named ? name : standIns.activity;
    const found = known(this.#activities, headKey(title, activityNumber), () => {
      const made = { title, content: {}, isStandIn: !named };
      this.activities.push(made);
      return made;
    });
    if (named) fill(found.content, activity, activityColumns, cells);
    return found;
  }

  /** Tasks are the same when their name and their activity are. */
  #task(cells: Cells): PlannedTask {
    const above = this.#activity(cells);
    let number = this.#activityNumbers.get(above);
    if (number === undefined) this.#activityNumbers.set(above, (number = this.#activityNumbers.size));
    const named = isNamed(cells.task, cells.taskNumber);
    const title = named ? cells.task : standIns.task;
    const found = known(this.#tasks, `${number} ${headKey(title, cells.taskNumber)}`, () => {
      const made = { title, content: {}, isStandIn: !named, activity: above };
      this.tasks.push(made);
      return made;
    });
    if (named) fill(found.content, task, taskColumns, cells);
    return found;
  }

  #release(cells: Cells): PlannedRelease | undefined {
    const { release: title, releaseNumber, releaseDate } = cells;
    if (!isNamed(title, releaseNumber)) return undefined;
    const found = known(this.#releases, headKey(title, releaseNumber), () => {
      const made = { title, content: {}, listed: false };
      this.releases.push(made);
      return made;
    });
    const day = releaseDate.trim();
    if (day !== "" && !isDay(day)) this.unreadDates.add(day);
    const before = dateOf(found);
    if (isDay(day) && before !== "" && before !== day) this.otherDates.set(nameKey(title), day);
    fill(found.content, release, releaseColumns, cells);
    return found;
  }
}

/** The day of a planned release, "" while no row has said. */
function dateOf({ content }: PlannedRelease): string {
  return typeof content["date"] === "string" ? content["date"] : "";
}

/** Takes from a row what a head doesn't know yet. Its name is known. */
function fill(content: HeadContent, type: ElementType, columns: readonly ElementColumn[], cells: Cells): void {
  const further = columns.filter(({ field }) => field !== "title");
  const filled = further.filter(({ key }) => (cells[key] ?? "").trim() !== "");
  if (filled.length === 0) return;
  const read = readElement(type, filled, (key) => cells[key] ?? "");
  for (const [field, value] of Object.entries(read.content)) {
    if (content[field] === undefined || content[field] === type.values[field]?.fallback) content[field] = value;
  }
}

function isNamed(name: string, number: string): boolean {
  return nameKey(name) !== "" || number.trim() !== "";
}

function headKey(name: string, number: string): string {
  return `${number.trim()} ${nameKey(name)}`;
}

function known<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
