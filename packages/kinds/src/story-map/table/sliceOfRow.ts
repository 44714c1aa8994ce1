import type { Cells, ReadCells } from "./readCells.ts";
import { say } from "./words/say.ts";

/** The slice of a row, and what of its releases, sprints and dates has no place there. */
export interface RowSlice {
  readonly cells: Cells;
  /** Kept in the story's note: "Sprint: Sprint 1, Sprint 2". */
  readonly rest: readonly { readonly label: string; readonly text: string; readonly isDate?: boolean }[];
}

/** Takes the release for the slice, else the newest sprint, which stands last; dates go with what they are the dates of. */
export function sliceOfRow({ cells, releases, sprints }: ReadCells): RowSlice {
  const rest: { label: string; text: string; isDate?: boolean }[] = [];
  const note = (label: string, texts: readonly string[], isDate = false) => {
    const text = texts
      .map((one) => one.trim())
      .filter((one) => one !== "")
      .join(", ");
    if (text !== "") rest.push({ label, text, isDate });
  };
  const isReleased = cells.release.trim() !== "" || cells.releaseNumber.trim() !== "";
  if (!isReleased && sprints.length > 0) {
    if (sprints.length > 1) note(say.sprints, sprints);
    note(say.releaseDate, [cells.releaseDate], true);
    return { cells: { ...cells, release: cells.sprint, releaseDate: cells.sprintDate }, rest };
  }
  if (releases.length > 1) note(say.releases, releases);
  note(sprints.length > 1 ? say.sprints : say.sprint, sprints);
  note(say.sprintEnd, [cells.sprintDate], true);
  if (!isReleased) note(say.releaseDate, [cells.releaseDate], true);
  return { cells, rest };
}
