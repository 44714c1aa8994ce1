import type { ElementContent } from "@throughline/model";
import { cellToList } from "./cellList.ts";
import { maxEstimate, story } from "./elements/story.ts";
import type { Cells } from "./readCells.ts";
import { statusOfWord } from "./statusWords.ts";
import { trackerKeyOf } from "./trackerKey.ts";

/** What was unusual about a row, for the report. */
export interface Remarks {
  /** A status word that isn't known; kept as a label. */
  readonly unknownStatus?: string;
  readonly noStatus: boolean;
  /** Cells that don't fit their field and were kept in the note. */
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

const storyKeys = ["story", "status", "estimate", "people", "link", "key", "parent", "note", "labels"] as const;

/** Reads the cells of a story. What doesn't fit its field goes into the note, so that nothing is lost. */
export function planStory(cells: Cells, { keyIsMapped }: { readonly keyIsMapped: boolean }): PlannedStory {
  if (storyKeys.every((key) => cells[key].trim() === "")) return { isStory: false };
  const intoNote: { label: string; text: string }[] = [];
  const fits = (key: keyof typeof story.values, value: unknown, label: string, text: string): boolean => {
    if (story.values[key].schema.safeParse(value).success) return true;
    intoNote.push({ label, text });
    return false;
  };
  const status = statusOfWord(cells.status);
  const unknownStatus = status === undefined && cells.status.trim() !== "" ? cells.status.trim() : undefined;
  const labels = cellToList(cells.labels);
  if (unknownStatus !== undefined && !labels.includes(unknownStatus)) labels.push(unknownStatus);
  const estimate = readEstimate(cells.estimate);
  if (estimate === undefined) intoNote.push({ label: "Estimate", text: cells.estimate });
  const people = cellToList(cells.people);
  const link = cells.link.trim();
  const isLink = fits("link", link, "Link", cells.link);
  const key = keyIsMapped ? cells.key : isLink ? trackerKeyOf(link) : "";
  const content: Omit<ElementContent<typeof story>, "place"> = {
    title: cells.story,
    status: status ?? "todo",
    estimate: estimate ?? null,
    link: isLink ? link : "",
    people: fits("people", people, "People", cells.people) ? people : [],
    labels: fits("labels", labels, "Labels", labels.join(", ")) ? labels : [],
    trackerKey: fits("trackerKey", key, "Key", key) ? key : "",
    trackerParent: fits("trackerParent", cells.parent, "Parent", cells.parent) ? cells.parent : "",
    note: [cells.note, ...intoNote.map(({ label, text }) => `${label}: ${text}`)]
      .filter((part) => part !== "")
      .join("\n"),
  };
  return {
    isStory: true,
    content,
    remarks: { unknownStatus, noStatus: cells.status.trim() === "", intoNote: intoNote.map(({ label }) => label) },
    problem: story.values.note.schema.safeParse(content.note).success
      ? undefined
      : "The note is longer than 20,000 characters",
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
