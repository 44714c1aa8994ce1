import type { ElementContent } from "@throughline/model";
import { cellToList } from "../../table/cellList.ts";
import { readElement } from "../../table/elementColumns.ts";
import { maxEstimate, story } from "../elements/story/story.ts";
import type { Cells } from "./readCells.ts";
import type { RowSlice } from "./sliceOfRow.ts";
import { statusOfWord } from "./statusWords.ts";
import { storyColumns } from "../elements/story/storyColumns.ts";
import { trackerKeyOf } from "./trackerKey.ts";
import { say } from "./words/say.ts";

/** What was unusual about a row, for the report. */
export interface Remarks {
  /** A status word that isn't known; kept as a label. */
  readonly unknownStatus?: string;
  readonly noStatus: boolean;
  /** Keys of the columns whose cells don't fit their field and were kept in the note. */
  readonly intoNote: readonly string[];
}

/** A row as a story, or the finding that it isn't one. */
export type PlannedStory =
  | { readonly isStory: false }
  | {
      readonly isStory: true;
      readonly content: Omit<ElementContent<typeof story>, "place">;
      readonly remarks: Remarks;
      /** Why it can't be kept. */
      readonly problem?: string;
    };

/** Whether a row has any of a story's cells. */
export function holdsStory(cells: Cells): boolean {
  return storyColumns.some(({ key }) => (cells[key] ?? "").trim() !== "");
}

/**
 * Reads the cells of a story. What doesn't fit its field goes into the note, and so does the `rest` of its row, so that
 * nothing is lost.
 */
export function planStory(
  cells: Cells,
  { keyIsMapped, rest = [] }: { readonly keyIsMapped: boolean; readonly rest?: RowSlice["rest"] },
): PlannedStory {
  if (!holdsStory(cells)) return { isStory: false };
  const status = statusOfWord(cells.status);
  const unknownStatus = status === undefined && cells.status.trim() !== "" ? cells.status.trim() : undefined;
  const labels = cellToList(cells.labels);
  const isArchived = /^(?:true|yes|1|x)$/i.test(cells.archived.trim());
  for (const label of [unknownStatus, isArchived ? say.archived : undefined]) {
    if (label !== undefined && !labels.includes(label)) labels.push(label);
  }
  const estimate = readEstimate(cells.estimate);
  const link = cells.link.trim();
  const isLink = story.values.link.schema.safeParse(link).success;
  const { content, misfits } = readElement(story, storyColumns, (key) => {
    if (key === "key" && !keyIsMapped) return isLink ? trackerKeyOf(link) : "";
    // Read by their own rules, below.
    return key === "status" || key === "estimate" || key === "labels" ? "" : (cells[key] ?? "");
  });
  const unfit = new Map(misfits.map(({ column, cell }) => [column.key, cell]));
  if (estimate === undefined) unfit.set("estimate", cells.estimate);
  const fitsLabels = story.values.labels.schema.safeParse(labels).success;
  if (!fitsLabels) unfit.set("labels", labels.join(", "));
  const intoNote = storyColumns.filter(({ key }) => unfit.has(key));
  const lines = intoNote.map(({ key, name }) => ({ label: name, text: unfit.get(key) ?? "" }));
  const note = [cells.note, ...[...lines, ...rest].map(({ label, text }) => `${label}: ${text}`)]
    .filter((part) => part !== "")
    .join("\n");
  return {
    isStory: true,
    content: {
      ...content,
      status: status ?? "todo",
      estimate: estimate ?? null,
      labels: fitsLabels ? labels : [],
      note,
    },
    remarks: { unknownStatus, noStatus: cells.status.trim() === "", intoNote: intoNote.map(({ key }) => key) },
    problem: story.values.note.schema.safeParse(note).success ? undefined : say.noteTooLong({ most: 20_000 }),
  };
}

/** Points from a cell; `null` for an empty one, `undefined` for what is no number from 0 to the maximum. */
function readEstimate(cell: string): number | null | undefined {
  const text = cell.trim();
  if (text === "") return null;
  const match = /^(\d+(?:[.,]\d+)?(?:e-?\d+)?)\s*(?:sp|pts?|points?|story points?)?$/i.exec(text);
  if (!match) return undefined;
  const points = Number(match[1]?.replace(",", "."));
  return points <= maxEstimate ? points : undefined;
}
