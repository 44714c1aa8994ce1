import type { Stop } from "./stops.ts";

/**
 * The items from one stop to another, both included, in the order in which they are read: in one column from top to
 * bottom, across columns all that stands in the rectangle of cells between them. Lists are one column.
 */
export function stopsBetween(stops: readonly Stop[], from: Stop, to: Stop): Stop[] {
  const items = stops.filter((stop) => stop.item);
  const left = Math.min(from.columns[0], to.columns[0]);
  const right = Math.max(from.columns[1], to.columns[1]);
  if (left === right) {
    const [first, last] = [from, to].toSorted((a, b) => a.row - b.row || a.index - b.index);
    const isAfter = (a: Stop, b: Stop | undefined) => !b || a.row > b.row || (a.row === b.row && a.index >= b.index);
    return items.filter(
      (stop) =>
        stop.columns[0] === left &&
        stop.columns[1] === left &&
        isAfter(stop, first) &&
        (last ? isAfter(last, stop) : true),
    );
  }
  const top = Math.min(from.row, to.row);
  const bottom = Math.max(from.row, to.row);
  return items.filter(({ row, columns }) => row >= top && row <= bottom && columns[0] >= left && columns[1] <= right);
}
