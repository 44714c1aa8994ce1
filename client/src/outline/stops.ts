import type { Direction, Outline, OutlineAddition, OutlineItem, OutlineSection } from "@throughline/kinds";

/** A place in the outline where the keyboard can stand: an item, an "Add …" button, or a cell that has neither. */
export interface Stop {
  /** An element's id for items; unique in the outline, and the same as long as the thing is the same. */
  readonly key: string;
  readonly item?: OutlineItem;
  /** Lines from the top; items of one cell stand in one row and are told apart by `index`. */
  readonly row: number;
  /** Columns [first, last] that it spans; headings of lanes and everything in lists stand in column 0. */
  readonly columns: readonly [number, number];
  readonly index: number;
  /** The heading that it stands under in a list. */
  readonly parent?: string;
  /** The sections that it stands in, from the outside in, or its cell in a grid. */
  readonly places: readonly string[];
}

/** No sections: the headings of a grid. */
const nowhere: readonly string[] = [];

/** A run of items in a section that are rendered together. */
export const itemsInChunk = 40;

/** The name of the n-th run of a section's items, as a place. */
export function chunkPlace(section: string, chunk: number): string {
  return `${section} items ${chunk}`;
}

/** The key of an "Add …" button at a place. */
export function additionKey(place: string, addition: OutlineAddition): string {
  return `add ${place} ${addition.label}`;
}

/** The key of a cell with nothing in it. */
export function emptyCellKey(place: string): string {
  return `cell ${place}`;
}

/** The name of a cell in a grid, for the keys of what is in it. */
export function cellPlace(rowId: string, columnId: string): string {
  return `${rowId} ${columnId}`;
}

/** The name of the board's own additions. */
export const boardPlace = "board";

/** Every stop of an outline in reading order. */
export function stopsOf(outline: Outline): Stop[] {
  const stops: Stop[] = [];
  let row = 0;
  if (outline.shape === "grid") row = addGrid(stops, outline);
  addSections(stops, outline.sections, row, undefined, nowhere);
  return stops;
}

function addGrid(stops: Stop[], grid: Extract<Outline, { shape: "grid" }>): number {
  const columns = gridColumns(grid);
  for (const { heading, first, last } of columns.groups) stops.push(stopOf(heading, 0, [first, last]));
  for (const { heading, at } of columns.shown) if (heading) stops.push(stopOf(heading, 1, [at, at]));
  let row = 2;
  for (const { heading, cells } of grid.rows) {
    stops.push(stopOf(heading, row, [0, 0]));
    for (const { heading: column, at, cell: cellIndex } of columns.shown) {
      const cell = cellIndex === undefined ? undefined : cells[cellIndex];
      const place = cellPlace(heading.elementId, column?.elementId ?? String(at));
      const places = [place];
      let index = 0;
      for (const item of cell?.items ?? []) stops.push({ ...stopOf(item, row, [at, at]), index: index++, places });
      for (const addition of cell?.additions ?? [])
        stops.push({ key: additionKey(place, addition), row, columns: [at, at], index: index++, places });
      if (index === 0) stops.push({ key: emptyCellKey(place), row, columns: [at, at], index, places });
    }
    row += 1;
  }
  for (const addition of grid.additions) {
    stops.push({ key: additionKey(boardPlace, addition), row, columns: [0, 0], index: 0, places: nowhere });
    row += 1;
  }
  return row;
}

/** A column as the grid shows it: one with a heading, or the gap under a group that has no columns yet. */
export interface ShownColumn {
  readonly heading: OutlineItem | undefined;
  /** From 1; 0 is where the rows' headings stand. */
  readonly at: number;
  /** Which of a row's cells stands in it. */
  readonly cell: number | undefined;
}

/** The columns of a grid as they are shown, and which of them each group spans. */
export function gridColumns(grid: Extract<Outline, { shape: "grid" }>) {
  const shown: ShownColumn[] = [];
  let cell = 0;
  const groups = grid.columnGroups.map(({ heading, columns }) => {
    const first = shown.length + 1;
    for (const column of columns) shown.push({ heading: column, at: shown.length + 1, cell: cell++ });
    if (columns.length === 0) shown.push({ heading: undefined, at: first, cell: undefined });
    return { heading, first, last: shown.length };
  });
  return { groups, shown };
}

function stopOf(item: OutlineItem, row: number, columns: readonly [number, number]): Stop {
  return { key: item.elementId, item, row, columns, index: 0, places: nowhere };
}

function addSections(
  stops: Stop[],
  sections: readonly OutlineSection[],
  from: number,
  parent: string | undefined,
  around: readonly string[],
): number {
  let row = from;
  const line = (key: string, under: string | undefined, places: readonly string[], item?: OutlineItem) => {
    stops.push({ key, item, row, columns: [0, 0], index: 0, parent: under, places });
    row += 1;
  };
  for (const section of sections) {
    const places = [...around, section.key];
    let under = parent;
    if (typeof section.heading !== "string") {
      line(section.heading.elementId, parent, places, section.heading);
      under = section.heading.elementId;
    }
    for (let at = 0; at < section.items.length; at += itemsInChunk) {
      const inChunk = [...places, chunkPlace(section.key, at / itemsInChunk)];
      for (const item of section.items.slice(at, at + itemsInChunk)) line(item.elementId, under, inChunk, item);
    }
    row = addSections(stops, section.sections, row, under, places);
    for (const addition of section.additions) line(additionKey(section.key, addition), under, places);
  }
  return row;
}

const spans = (stop: Stop, column: number) => stop.columns[0] <= column && column <= stop.columns[1];

/** Among stops of one cell, the one nearest to an index. */
function nearestIndex(stops: readonly Stop[], index: number): Stop | undefined {
  return stops.reduce<Stop | undefined>(
    (best, stop) => (best && Math.abs(best.index - index) <= Math.abs(stop.index - index) ? best : stop),
    undefined,
  );
}

/**
 * The stop that an arrow key leads to. Up and down go through the items of a cell and on to the next row; left and
 * right go from cell to cell, and in lists to the heading above and to the first thing beneath. `undefined` at an edge.
 */
export function stopBeside(stops: readonly Stop[], from: Stop, direction: Direction): Stop | undefined {
  return direction === "up" || direction === "down"
    ? stopInColumn(stops, from, direction === "down" ? 1 : -1)
    : stopInRow(stops, from, direction === "right" ? 1 : -1);
}

function stopInColumn(stops: readonly Stop[], from: Stop, step: 1 | -1): Stop | undefined {
  const [column] = from.columns;
  const inCell = stops.find(
    (stop) => stop.row === from.row && stop.columns[0] === column && stop.index === from.index + step,
  );
  if (inCell) return inCell;
  const beyond = stops.filter((stop) => (stop.row - from.row) * step > 0);
  // Where the column ends, e.g. under the last lane, the way leads on to what stands beneath the grid.
  const candidates = beyond.some((stop) => spans(stop, column)) ? beyond.filter((stop) => spans(stop, column)) : beyond;
  const nearest = Math.min(...candidates.map((stop) => Math.abs(stop.row - from.row)));
  const row = candidates.filter((stop) => Math.abs(stop.row - from.row) === nearest);
  return step === 1 ? row[0] : row.at(-1);
}

function stopInRow(stops: readonly Stop[], from: Stop, step: 1 | -1): Stop | undefined {
  const edge = from.columns[step === 1 ? 1 : 0];
  const inRow = stops.filter((stop) => stop.row === from.row && (stop.columns[step === 1 ? 0 : 1] - edge) * step > 0);
  if (inRow.length > 0) {
    const distance = (stop: Stop) => Math.abs(stop.columns[step === 1 ? 0 : 1] - edge);
    const nearest = Math.min(...inRow.map(distance));
    return nearestIndex(
      inRow.filter((stop) => distance(stop) === nearest),
      from.index,
    );
  }
  if (step === -1) return stops.find((stop) => stop.key === from.parent);
  const next = stops[stops.indexOf(from) + 1];
  return next?.parent === from.key ? next : undefined;
}

/** The first or last stop of the row, or of the whole outline. */
export function stopAtEnd(stops: readonly Stop[], from: Stop, end: "first" | "last", whole: boolean): Stop | undefined {
  const row = whole ? stops : stops.filter((stop) => stop.row === from.row);
  return end === "first" ? row[0] : row.at(-1);
}

/** Where the focus goes when the stop that had it is gone: to the next one that is still there, else to one before it. */
export function stopAfterRemoval(before: readonly Stop[], after: readonly Stop[], key: string): Stop | undefined {
  const there = new Map(after.map((stop) => [stop.key, stop]));
  const at = before.findIndex((stop) => stop.key === key);
  if (at < 0) return undefined;
  const gone = before[at];
  const nearest = [...before.slice(at + 1), ...before.slice(0, at).reverse()].filter((stop) => there.has(stop.key));
  // In the same cell or under the same heading first: that is where the person was at work.
  const home = nearest.find(
    (stop) => stop.row === gone?.row && stop.columns[0] === gone.columns[0] && stop.columns[1] === gone.columns[1],
  );
  const sibling =
    home ?? nearest.find((stop) => stop.item && stop.parent !== undefined && stop.parent === gone?.parent);
  return there.get((sibling ?? nearest[0])?.key ?? "");
}
