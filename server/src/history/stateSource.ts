import type { UpdateLog } from "../store/UpdateLog.ts";
import type { StateSource } from "./historyWork.ts";
import { packRows } from "./packRows.ts";

/**
 * A document as it is now. Not from the live one: whatever is in that is in the log, and a large board needn't be opened
 * or encoded for it.
 */
export async function presentState(updates: Pick<UpdateLog, "load">, document: string): Promise<StateSource> {
  const { snapshot, rows } = await updates.load(document);
  const base = snapshot && { base: new Uint8Array(snapshot.state) };
  return { ...base, updates: [], rows: packRows(rows) };
}

/** The bytes of a state, to be given away to a thread. */
export function buffersOf({ base, updates, rows }: StateSource): ArrayBuffer[] {
  const pieces = [base, rows?.bytes].filter((piece) => piece !== undefined);
  return [...pieces, ...updates].map((piece) => piece.buffer);
}
