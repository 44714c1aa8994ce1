import type { Cells } from "./readCells.ts";
import type { RowSlice } from "./sliceOfRow.ts";
import { releaseColumns } from "../elements/release/releaseColumns.ts";
import { storyColumns } from "../elements/story/storyColumns.ts";
import { say } from "./words/say.ts";

/** What a head of the map keeps of an epic: its name, and its key in so far as others name it. */
const taken = new Set(["story", "key", "parent"]);

const shownDates = 5;

/** What epics held that a task or an activity has no place for, counted for the report. */
export class HeadRemarks {
  #count = 0;
  readonly #columns = new Set<string>();
  readonly #dates: string[] = [];

  add(cells: Cells, rest: RowSlice["rest"]): void {
    this.#count += 1;
    for (const { key, name, isDate } of [...storyColumns, ...releaseColumns]) {
      const cell = (cells[key] ?? "").trim();
      if (taken.has(key) || cell === "") continue;
      this.#columns.add(name);
      if (isDate) this.#dates.push(`${cells.story.trim()}: ${name} ${cell}`);
    }
    for (const { label, text, isDate } of rest) {
      this.#columns.add(label);
      if (isDate) this.#dates.push(`${cells.story.trim()}: ${label} ${text}`);
    }
  }

  get notes(): string[] {
    const count = this.#count;
    if (count === 0) return [];
    if (this.#columns.size === 0) return [say.becameHeads({ count })];
    const notes = [say.becameHeadsWithout({ count, columns: Array.from(this.#columns).join(", ") })];
    const more = this.#dates.length - shownDates;
    const shown = [...this.#dates.slice(0, shownDates), ...(more > 0 ? [say.more({ count: more })] : [])];
    if (shown.length > 0) notes.push(say.datesWithoutPlace({ dates: shown.join("; ") }));
    return notes;
  }
}
