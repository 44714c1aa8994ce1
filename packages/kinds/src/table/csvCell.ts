/** Characters that make a spreadsheet take a cell for a formula; the wide forms are what some of them fold into these. */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^''*[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/**
 * Keeps a spreadsheet from running a cell as a formula: an apostrophe goes before it. Plain numbers stay as they are.
 * `unguardCell` takes exactly that apostrophe away again, also from cells that had one of their own.
 */
export function guardCell(cell: string): string {
  return formulaStart.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

/** Takes back what `guardCell` did; other cells stay as they are. */
export function unguardCell(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
