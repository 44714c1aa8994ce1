/** Splits rows into parts, in their order, each of at most `most` bytes or of one row alone. */
export function chunkBySize<Row extends { readonly bytes: number }>(rows: readonly Row[], most: number): Row[][] {
  const chunks: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const last = chunks.at(-1);
    if (last !== undefined && row.bytes <= room) last.push(row);
    else {
      chunks.push([row]);
      room = most;
    }
    room -= row.bytes;
  }
  return chunks;
}
