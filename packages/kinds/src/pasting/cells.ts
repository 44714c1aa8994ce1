/** Cells as another program put them on the clipboard: rows of equally many, trimmed, none of the outer ones empty. */
export type Cells = readonly (readonly string[])[];

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
