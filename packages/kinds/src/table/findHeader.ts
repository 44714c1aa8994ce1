/** Rows among which the header is looked for: titles, authors and dates above a table take a few lines, not a page. */
const lookedAt = 20;

/** Rows by which is told how wide a table is. */
const measured = 50;

const filled = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + (cell.trim() === "" ? 0 : 1), 0);

const isNumber = (cell: string) => /^[\s\d.,:/%+−-]+$/.test(cell) && cell.trim() !== "";

/** Whether a row may be a header: most of its cells are words. */
function mayBeHeader(cells: readonly string[]): boolean {
  return cells.filter(isNumber).length * 2 < Math.max(1, filled(cells));
}

/**
 * Which row of a table is its header: the index among `rows`, 0 when nothing speaks for another. For files whose table
 * stands below a title, and for cells pasted from a spreadsheet. A header is fuller than everything above it; `isKnown`
 * says of a cell whether it is the name of a column that somebody reads, which counts more than the shape.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  isKnown: (header: string) => boolean = () => false,
): number {
  const width = rows.slice(0, measured).reduce((most, cells) => Math.max(most, filled(cells)), 0);
  const known = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "" && isKnown(cell)).length;
  let fullest = 0;
  const candidates: { readonly index: number; readonly filled: number; readonly known: number }[] = [];
  for (const [index, cells] of rows.slice(0, lookedAt).entries()) {
    const count = filled(cells);
    if (count <= fullest) continue;
    fullest = count;
    if (index === 0 || mayBeHeader(cells)) candidates.push({ index, filled: count, known: known(cells) });
  }
  const [first] = candidates;
  if (first === undefined) return 0;
  const named = candidates.reduce((best, one) => (one.known > best.known ? one : best), first);
  if (named.known >= 2) return named.index;
  if (first.index === 0 && first.known > 0) return 0;
  const wide = candidates.find((one) => one.filled >= 2 && one.filled >= width * 0.6);
  return wide?.index ?? 0;
}
