import type { OperationCall } from "@throughline/model";

/** A number that is set by keyboard in steps, e.g. how pleased people are from −2 to +2. `null` is "not set". */
export interface OutlineLevel {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly words: (value: number | null) => string;
  readonly call: (value: number | null) => OperationCall;
}

/** One element as it is read: its text, what it is, and short facts ("Done", "3 points"). */
export interface OutlineItem {
  readonly elementId: string;
  /** The element's text; "" when nobody has typed one. */
  readonly text: string;
  /** What it is: "Pain point". */
  readonly typeLabel: string;
  readonly details: readonly string[];
  /** The text field that is typed in place; absent when it has none. */
  readonly textKey?: string;
  readonly level?: OutlineLevel;
}

/** Something that can be added at this place. The call's result is `{ id }`. */
export interface OutlineAddition {
  readonly label: string;
  readonly call: OperationCall;
}

/** A heading with its items and what is nested in it. */
export interface OutlineSection {
  /** Unique in the outline. */
  readonly key: string;
  /** The element that the heading is, if it is one. */
  readonly heading: OutlineItem | string;
  /** A quiet line under the heading: "5 of 9 done · 21 points". */
  readonly note?: string;
  readonly items: readonly OutlineItem[];
  readonly sections: readonly OutlineSection[];
  readonly additions: readonly OutlineAddition[];
}

/** Nested lists: a story map, a card sort. */
export interface OutlineLists {
  readonly shape: "lists";
  readonly sections: readonly OutlineSection[];
}

/** One cell of a grid. */
export interface OutlineCell {
  readonly items: readonly OutlineItem[];
  readonly additions: readonly OutlineAddition[];
}

/** A grid with headed rows and columns in groups: a journey map. Every row has one cell per column, in order. */
export interface OutlineGrid {
  readonly shape: "grid";
  readonly columnGroups: readonly { readonly heading: OutlineItem; readonly columns: readonly OutlineItem[] }[];
  readonly rows: readonly { readonly heading: OutlineItem; readonly cells: readonly OutlineCell[] }[];
  /** What the board itself can get: a stage, a lane. */
  readonly additions: readonly OutlineAddition[];
  /** What stands beside the grid, e.g. cards whose step is gone. */
  readonly sections: readonly OutlineSection[];
}

/** A board as it is read from top to bottom. Every element appears in it exactly once. */
export type Outline = OutlineLists | OutlineGrid;

function sectionIds(sections: readonly OutlineSection[]): string[] {
  return sections.flatMap((section) => [
    ...(typeof section.heading === "string" ? [] : [section.heading.elementId]),
    ...section.items.map((item) => item.elementId),
    ...sectionIds(section.sections),
  ]);
}

/** The ids of all elements of an outline, in reading order. */
export function outlineElementIds(outline: Outline): string[] {
  if (outline.shape === "lists") return sectionIds(outline.sections);
  return [
    ...outline.columnGroups.flatMap((group) => [
      group.heading.elementId,
      ...group.columns.map((column) => column.elementId),
    ]),
    ...outline.rows.flatMap((row) => [
      row.heading.elementId,
      ...row.cells.flatMap((cell) => cell.items.map((item) => item.elementId)),
    ]),
    ...sectionIds(outline.sections),
  ];
}
