import type { Cells } from "./readCells.ts";
import type { RowSlice } from "./sliceOfRow.ts";
import { releaseColumns } from "../elements/release/releaseColumns.ts";
import { storyColumns } from "../elements/story/storyColumns.ts";

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
    for (const { key, label, isDate } of [...storyColumns, ...releaseColumns]) {
      const cell = (cells[key] ?? "").trim();
      if (taken.has(key) || cell === "") continue;
      this.#columns.add(label);
      if (isDate) this.#dates.push(`${cells.story.trim()}: ${label} ${cell}`);
    }
    for (const { label, text } of rest) {
      this.#columns.add(label);
      if (label === "Sprint end" || label === "Release date")
        this.#dates.push(`${cells.story.trim()}: ${label} ${text}`);
    }
  }

  get notes(): string[] {
    if (this.#count === 0) return [];
    const one = this.#count === 1;
    const became = `${this.#count} ${one ? "item of a higher level became a head" : "items of higher levels became heads"} of the map`;
    if (this.#columns.size === 0) return [became];
    const columns = Array.from(this.#columns).join(", ");
    const notes = [`${became}; only ${one ? "its name is" : "their names are"} kept there, not ${columns}`];
    if (this.#dates.length > 0) {
      const more = this.#dates.length - shownDates;
      const shown = this.#dates.slice(0, shownDates).join("; ");
      notes.push(`Dates without a place: ${shown}${more > 0 ? `; ${more} more` : ""}`);
    }
    return notes;
  }
}
