import { createDecoder, hasContent, readAny, readVarUint } from "lib0/decoding";
import { createEncoder, length, toUint8Array, writeAny, writeVarUint, type Encoder } from "lib0/encoding";
import { BackupError } from "./BackupError.ts";
import type { PortableRow, PortableValue } from "./backupFormat.ts";

/** Gathers rows into the payload of one frame. */
export class RowBatch {
  #encoder: Encoder = createEncoder();
  #rows = 0;

  /** Bytes so far. */
  get bytes(): number {
    return length(this.#encoder);
  }

  get rows(): number {
    return this.#rows;
  }

  add(row: PortableRow): void {
    writeVarUint(this.#encoder, row.length);
    for (const value of row) writeAny(this.#encoder, value);
    this.#rows += 1;
  }

  /** The payload; the batch is empty afterwards. */
  take(): Uint8Array {
    const payload = toUint8Array(this.#encoder);
    this.#encoder = createEncoder();
    this.#rows = 0;
    return payload;
  }
}

/** The rows of one frame. Throws a BackupError when they aren't rows with that many columns. */
export function decodeRows(payload: Uint8Array, columns: number): PortableValue[][] {
  const decoder = createDecoder(payload);
  const rows: PortableValue[][] = [];
  try {
    while (hasContent(decoder)) {
      if (readVarUint(decoder) !== columns) throw new Error("columns");
      rows.push(Array.from({ length: columns }, () => toPortable(readAny(decoder))));
    }
  } catch (error) {
    throw new BackupError("The backup is damaged: rows in it can't be read", { cause: error });
  }
  return rows;
}

function toPortable(value: unknown): PortableValue {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (value instanceof Uint8Array) return value;
  throw new Error("type");
}
