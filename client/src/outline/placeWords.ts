import type { Outline, OutlineItem, OutlineSection } from "@throughline/kinds";
import { say } from "./words/say.ts";

const nameOf = (heading: OutlineItem | string) =>
  typeof heading === "string" ? heading : heading.text.trim() || say.unnamed({ what: heading.typeLabel });

/** Where an element stands, in words: "Pay, Pain points" in a grid, "Order, Pay, Release 1" in lists; "" at the top. */
export function placeWords(outline: Outline, elementId: string): string {
  return placePath(outline, elementId)?.join(", ") ?? "";
}

/** The names of what an element stands in, from the outside in; empty at the top, `undefined` when it isn't there. */
export function placePath(outline: Outline, elementId: string): readonly string[] | undefined {
  return outline.shape === "grid"
    ? (gridPath(outline, elementId) ?? pathIn(outline.sections, elementId))
    : pathIn(outline.sections, elementId);
}

function gridPath(grid: Extract<Outline, { shape: "grid" }>, id: string): string[] | undefined {
  const columns: OutlineItem[] = [];
  for (const group of grid.columnGroups) {
    if (group.heading.elementId === id) return [];
    if (group.columns.some((column) => column.elementId === id)) return [nameOf(group.heading)];
    columns.push(...group.columns);
  }
  for (const { heading, cells } of grid.rows) {
    if (heading.elementId === id) return [];
    for (const [at, cell] of cells.entries()) {
      const column = columns[at];
      if (column && cell.items.some((item) => item.elementId === id)) return [nameOf(column), nameOf(heading)];
    }
  }
  return undefined;
}

function pathIn(sections: readonly OutlineSection[], id: string): string[] | undefined {
  for (const section of sections) {
    if (typeof section.heading !== "string" && section.heading.elementId === id) return [];
    if (section.items.some((item) => item.elementId === id)) return [nameOf(section.heading)];
    const deeper = pathIn(section.sections, id);
    if (deeper) return [nameOf(section.heading), ...deeper];
  }
  return undefined;
}
