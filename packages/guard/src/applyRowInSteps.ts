import type * as Y from "yjs";
import { applyPart, applyRow, requireNotOvertaken } from "./applyRow.ts";
import type { DecodedUpdate } from "./decodedUpdate.ts";
import { decodeInSteps } from "./decodeForGuard.ts";
import { isOnePiece, sliceUpdate } from "./sliceUpdate.ts";

/** What those who listen for updates are told. */
type Told = Parameters<Parameters<typeof Y.Doc.prototype.on<"update">>[1]>;

/** Fewer bytes hold so little that nothing is gained. */
const smallBytes = 256;

/**
 * Applies one row of a log as {@link applyRow} does, with pauses: for a live document, whose server has others to attend
 * to while thousands of elements are moved. Between two steps nothing else may change the document. Whoever listens for
 * updates is told once, of the whole row, when all of it is there: nobody is sent half of a change. Ended before, what
 * was applied stays, and nobody was told.
 * @throws as applyRow
 */
export function* applyRowInSteps(
  document: Y.Doc,
  update: Uint8Array,
  origin?: unknown,
  listenerFailed?: (error: unknown) => void,
): Generator<void, void, void> {
  const decoded = update.byteLength > smallBytes ? yield* decode(update) : undefined;
  const isSmall = decoded === undefined || isOnePiece(decoded);
  const pieces = isSmall ? undefined : sliceUpdate(document, update, decoded);
  if (decoded === undefined || pieces === undefined) return applyRow(document, update, origin, listenerFailed);
  requireNotOvertaken(
    document,
    new Map(decoded.sections.map(({ client, start }) => [client, start])),
    new Map(decoded.sections.map(({ client, end }) => [client, end])),
  );
  const own = Object.getOwnPropertyDescriptor(document, "emit");
  const emit = document.emit.bind(document);
  const held: Told[] = [];
  document.emit = (name, args) => (name === "update" ? void held.push(args as Told) : emit(name, args));
  try {
    for (const piece of pieces) {
      applyPart(document, piece, origin, listenerFailed);
      yield;
    }
  } catch (error) {
    for (const args of held) emit("update", args);
    throw error;
  } finally {
    if (own === undefined) Reflect.deleteProperty(document, "emit");
    else Object.defineProperty(document, "emit", own);
  }
  const last = held.at(-1);
  if (last !== undefined) emit("update", [update, last[1], last[2], last[3]]);
}

/** What the guard can't read is left to Yjs, which decides alike wherever the log is read. */
function* decode(update: Uint8Array): Generator<void, DecodedUpdate | undefined, void> {
  try {
    return yield* decodeInSteps(update);
  } catch {
    return undefined;
  }
}
