/** A rectangle of cells, in rows and columns from 0, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is asked of a sheet's XML before it is read. */
export interface SheetXml {
  /** How many cells a table needs that reaches from A1 to the last cell, however few of them are filled. */
  readonly room: number;
  readonly merged: readonly CellRange[];
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const attribute = (attributes: string, name: string) =>
  new RegExp(String.raw`(?:^|\s)${name}\s*=\s*["']([^"']*)["']`).exec(attributes)?.[1];

const reference = /^([A-Z]{1,3})(\d{1,7})$/;

/**
 * Looks through the XML of a sheet: one filled cell far away makes a table of millions, so its reach is known first.
 * `undefined` when the place of a cell can't be read.
 */
export function inspectSheetXml(xml: string): SheetXml | undefined {
  let rows = 0;
  let columns = 0;
  const merged: CellRange[] = [];
  for (const [, tag = "", attributes = ""] of xml.matchAll(/<(?:\w{1,20}:)?(c|row|mergeCell)\b([^>]*)>/g)) {
    if (tag === "row") {
      const number = attribute(attributes, "r");
      if (number !== undefined && !/^\d{1,7}$/.test(number)) return undefined;
      rows = Math.max(rows, Number(number ?? 0));
    } else if (tag === "c") {
      const match = reference.exec(attribute(attributes, "r") ?? "");
      if (!match) return undefined;
      rows = Math.max(rows, Number(match[2]));
      // A cell that only has a format holds nothing.
      if (!attributes.endsWith("/")) columns = Math.max(columns, columnOf(match[1] ?? "") + 1);
    } else {
      const [first, last] = (attribute(attributes, "ref") ?? "").split(":").map((cell) => reference.exec(cell));
      if (!first || !last) continue;
      merged.push({
        top: Number(first[2]) - 1,
        left: columnOf(first[1] ?? ""),
        bottom: Number(last[2]) - 1,
        right: columnOf(last[1] ?? ""),
      });
    }
  }
  return { room: rows * Math.max(1, columns), merged };
}

/**
 * Fills what is merged downwards: a stage that stands beside five rows is the stage of each. What is merged only
 * sideways is a title and stays one cell. Cells are changed in place.
 */
export function fillMerged(rows: string[][], merged: readonly CellRange[]): void {
  for (const { top, left, bottom } of merged) {
    const text = rows[top]?.[left] ?? "";
    if (text === "") continue;
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const cells = rows[row];
      if (cells && left < cells.length) cells[left] = text;
    }
  }
}
