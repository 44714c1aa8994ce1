import type { Cells, ReadCells } from "./readCells.ts";

/** The slice of a row, and what of its releases, sprints and dates has no place there. */
export interface RowSlice {
  readonly cells: Cells;
  /** Kept in the story's note: "Sprint: Sprint 1, Sprint 2". */
  readonly rest: readonly { readonly label: string; readonly text: string }[];
}

/** Takes the release for the slice, else the newest sprint, which stands last; dates go with what they are the dates of. */
export function sliceOfRow({ cells, releases, sprints }: ReadCells): RowSlice {
  const rest: { label: string; text: string }[] = [];
  const note = (label: string, texts: readonly string[]) => {
    const text = texts
      .map((one) => one.trim())
      .filter((one) => one !== "")
      .join(", ");
    if (text !== "") rest.push({ label, text });
  };
  const isReleased = cells.release.trim() !== "" || cells.releaseNumber.trim() !== "";
  if (!isReleased && sprints.length > 0) {
    if (sprints.length > 1) note("Sprints", sprints);
    note("Release date", [cells.releaseDate]);
    return { cells: { ...cells, release: cells.sprint, releaseDate: cells.sprintDate }, rest };
  }
  if (releases.length > 1) note("Releases", releases);
  note(sprints.length > 1 ? "Sprints" : "Sprint", sprints);
  note("Sprint end", [cells.sprintDate]);
  if (!isReleased) note("Release date", [cells.releaseDate]);
  return { cells, rest };
}
