import type { UpdateRow } from "../store/UpdateLog.ts";

/** Rows of a log with their bytes in one piece, which travels to another thread without being copied. */
export interface PackedRows {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: readonly (Omit<UpdateRow, "update"> & { readonly length: number })[];
}

/**
 * Packs rows. Their own bytes are left alone: a database driver may have read many of them into one buffer, and to give
 * that away would take it from others.
 */
export function packRows(rows: readonly UpdateRow[]): PackedRows {
  const bytes = new Uint8Array(rows.reduce((sum, { update }) => sum + update.byteLength, 0));
  let offset = 0;
  const packed = rows.map(({ update, seq, userId, at }) => {
    bytes.set(update, offset);
    offset += update.byteLength;
    return { seq, userId, at, length: update.byteLength };
  });
  return { bytes, rows: packed };
}

/** The inverse of `packRows`; the rows' updates are views on the packed bytes. */
export function unpackRows({ bytes, rows }: PackedRows): UpdateRow[] {
  let offset = 0;
  return rows.map(({ length, seq, userId, at }) => {
    const update = bytes.subarray(offset, offset + length);
    offset += length;
    return { seq, userId, at, update };
  });
}
