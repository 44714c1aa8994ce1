import { isMarkOfList } from "./lines.ts";

/** Cells as another program put them on the clipboard: rows of equally many, trimmed, none of the outer ones empty. */
export type Cells = readonly (readonly string[])[];

// A cell is quoted when marks stand around the whole of it and it holds what can't stand there bare. Marks around
// other words belong to them: a list of quotations keeps its marks.
const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
const mustBeQuoted = /[\t\r\n]|""/;
const bare = /[^\t\r\n]*/y;

function cellAt(text: string, at: number): { readonly words: string; readonly end: number } {
  quoted.lastIndex = at;
  const [whole, inside] = (text[at] === '"' && quoted.exec(text)) || [];
  if (whole !== undefined && inside !== undefined && mustBeQuoted.test(inside))
    return { words: inside.replaceAll('""', '"').replace(/\r\n?/g, "\n"), end: at + whole.length };
  bare.lastIndex = at;
  const words = bare.exec(text)?.[0] ?? "";
  return { words, end: at + words.length };
}

/**
 * Reads text from the clipboard as spreadsheets write it: tabs between cells, a line each row, quoted where a cell holds
 * line breaks. Text of another program is one column of lines, and so is a list that Word put there. Never throws.
 */
export function readCells(text: string): Cells {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const { words, end } = cellAt(text, at);
    row.push(words);
    at = end;
    if (text[at] === "\t") continue;
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return withoutMarks(trimCells(rows));
}

/** A list has its marks in cells of their own, each line as far in as it is. A table would hold more than that. */
function withoutMarks(cells: Cells): Cells {
  const lines = cells.map((row) => row.filter((cell) => cell !== ""));
  const isList = lines.every(([first = "", ...more]) => more.length <= 1 && isMarkOfList(first));
  return isList ? lines.flatMap(([, words]) => (words === undefined ? [] : [[words]])) : cells;
}

/** Cells without empty rows anywhere and without empty columns around them; each row has as many as the longest. */
export function trimCells(rows: readonly (readonly string[])[]): Cells {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ""));
  const isFilled = (column: number) => trimmed.some((row) => (row[column] ?? "") !== "");
  let end = trimmed.reduce((most, row) => Math.max(most, row.length), 0);
  while (end > 0 && !isFilled(end - 1)) end -= 1;
  let start = 0;
  while (start < end && !isFilled(start)) start += 1;
  return trimmed.map((row) => Array.from({ length: end - start }, (_, index) => row[start + index] ?? ""));
}

/** Rows as columns. */
export function transposed(cells: Cells): Cells {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ""));
}

/** Empty cells as the one above them, which is how cells that are merged over several rows arrive. */
export function filledDown(cells: Cells, columns: number): Cells {
  const above: string[] = [];
  return cells.map((row) =>
    row.map((cell, column) => {
      if (column >= columns) return cell;
      const isNew = cell !== "";
      // What stands further in belongs to what stands further out: a new activity has no task yet.
      if (isNew && cell !== above[column]) above.length = column;
      return isNew ? (above[column] = cell) : (above[column] ?? "");
    }),
  );
}
