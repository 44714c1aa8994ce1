import type { StoredDocument } from "../store/UpdateLog.ts";
import type { StateSource } from "./historyWork.ts";
import { packRows } from "./packRows.ts";

/**
 * A document as it is now, as the log has it. Not from the live one: whatever is in that is in the log, and a large board needn't be opened
 * or encoded for it.
 */
export function presentState({ snapshot, rows }: StoredDocument): StateSource {
  const base = snapshot && { base: new Uint8Array(snapshot.state) };
  return { ...base, updates: [], rows: packRows(rows) };
}

/** The bytes of a state, to be given away to a thread. */
export function buffersOf({ base, updates, rows }: StateSource): ArrayBuffer[] {
  const pieces = [base, rows?.bytes].filter((piece) => piece !== undefined);
  return [...pieces, ...updates].map((piece) => piece.buffer);
}
