import { trimCells, type Cells } from "./cells.ts";
import { isMarkOfList } from "./lines.ts";

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
