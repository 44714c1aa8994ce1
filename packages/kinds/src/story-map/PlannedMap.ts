import type { ElementContent } from "@throughline/model";
import { parseDay } from "./day.ts";
import type { story } from "./elements/story.ts";
import { nameKey } from "./nameKey.ts";
import type { Remarks } from "./planStory.ts";
import type { Cells } from "./readCells.ts";
import { standIns } from "./standIns.ts";
import { unplacedNumber } from "./tableFields.ts";

export interface PlannedActivity {
  readonly title: string;
  /** Stands for the activity that rows don't name; goes last. */
  readonly isStandIn: boolean;
}

export interface PlannedTask {
  readonly title: string;
  /** Stands for the task that rows don't name; goes last in its activity. */
  readonly isStandIn: boolean;
  /** Absent when the file says that it has lost its activity. */
  readonly activity: PlannedActivity | undefined;
}

export interface PlannedRelease {
  readonly title: string;
  date: string;
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
  readonly otherDates = new Set<string>();
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
      if (a.date === b.date) return 0;
      return a.date === "" || (b.date !== "" && a.date > b.date) ? 1 : -1;
    });
  }

  #activity({ activity, activityNumber }: Cells): PlannedActivity | undefined {
    if (activityNumber.trim() === unplacedNumber) return undefined;
    const named = isNamed(activity, activityNumber);
    const title = named ? activity : standIns.activity;
    return known(this.#activities, headKey(title, activityNumber), () => {
      const made = { title, isStandIn: !named };
      this.activities.push(made);
      return made;
    });
  }

  /** Tasks are the same when their name and their activity are. */
  #task(cells: Cells): PlannedTask {
    const activity = this.#activity(cells);
    let number = this.#activityNumbers.get(activity);
    if (number === undefined) this.#activityNumbers.set(activity, (number = this.#activityNumbers.size));
    const named = isNamed(cells.task, cells.taskNumber);
    const title = named ? cells.task : standIns.task;
    return known(this.#tasks, `${number} ${headKey(title, cells.taskNumber)}`, () => {
      const made = { title, isStandIn: !named, activity };
      this.tasks.push(made);
      return made;
    });
  }

  #release({ release, releaseNumber, releaseDate }: Cells): PlannedRelease | undefined {
    if (!isNamed(release, releaseNumber)) return undefined;
    const found = known(this.#releases, headKey(release, releaseNumber), () => {
      const made = { title: release, date: "", listed: false };
      this.releases.push(made);
      return made;
    });
    if (releaseDate.trim() !== "") {
      const day = parseDay(releaseDate);
      if (day === undefined) this.unreadDates.add(releaseDate.trim());
      else if (found.date === "") found.date = day;
      else if (found.date !== day) this.otherDates.add(nameKey(release));
    }
    return found;
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
