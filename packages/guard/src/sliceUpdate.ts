import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { DecodedRange, DecodedStruct, DecodedUpdate } from "./decodedUpdate.ts";
import { finishSteps } from "./finishSteps.ts";
import { orderStructs } from "./orderStructs.ts";
import { UpdateClocks } from "./UpdateClocks.ts";

/**
 * What one piece holds at most: a few milliseconds of work, also in a large document, where each deletion takes longest,
 * and where many have written the same field: what each client id of the update puts there is compared with all of it.
 */
const pieceSize = { structs: 250, clients: 50, ranges: 50 };

/** Tells whether all of an update would go into one piece. */
export function isOnePiece({ sections, deletes }: DecodedUpdate): boolean {
  let structs = 0;
  let deleted = 0;
  for (const section of sections) structs += section.structs.length;
  // A single range may go over all that somebody ever wrote.
  for (const { length } of deletes) deleted += length;
  const isShort = structs <= pieceSize.structs && sections.length <= pieceSize.clients;
  return isShort && deletes.length <= pieceSize.ranges && deleted <= 4 * pieceSize.structs;
}

/**
 * Cuts an update (encoding v1) into smaller ones that are applied to the document one after the other and come to the
 * same: each rests only upon those before it, and what is deleted comes last. Each has to be applied before the next is
 * asked for. Undefined where the update rests upon something that the document lacks: that can't be cut.
 */
export function sliceUpdate(
  document: Y.Doc,
  bytes: Uint8Array,
  decoded: DecodedUpdate,
): Iterable<Uint8Array> | undefined {
  if (decoded.offence !== undefined) return undefined;
  const clocks = new UpdateClocks(document, decoded);
  const structs: DecodedStruct[] = [];
  const visit = (struct: DecodedStruct) => void structs.push(struct);
  const order = finishSteps(orderStructs(clocks, visit));
  if (order !== "whole") return undefined;
  if (decoded.deletes.some(({ client, clock, length }) => clock + length > clocks.reached(client))) return undefined;
  return pieces(document, bytes, structs, decoded.deletes);
}

function* pieces(
  document: Y.Doc,
  bytes: Uint8Array,
  structs: readonly DecodedStruct[],
  deletes: readonly DecodedRange[],
): Generator<Uint8Array, void, void> {
  let parts: DecodedStruct[] = [];
  const clients = new Set<number>();
  for (const struct of structs) {
    const isFull =
      parts.length >= pieceSize.structs || (clients.size >= pieceSize.clients && !clients.has(struct.client));
    if (isFull) {
      yield encodeStructs(bytes, parts);
      parts = [];
      clients.clear();
    }
    parts.push(struct);
    clients.add(struct.client);
  }
  if (parts.length > 0) yield encodeStructs(bytes, parts);
  let piece: DecodedRange[] = [];
  let covered = 0;
  for (const range of deletes) {
    for (let rest: DecodedRange | undefined = range; rest !== undefined;) {
      const [taken, count]: readonly [DecodedRange, number] = takeStructs(document, rest, pieceSize.structs - covered);
      piece.push(taken);
      covered += count;
      const { client, clock, length }: DecodedRange = rest;
      rest = taken.length < length ? { client, clock: clock + taken.length, length: length - taken.length } : undefined;
      if (covered < pieceSize.structs && piece.length < pieceSize.ranges) continue;
      yield encodeDeletes(piece);
      piece = [];
      covered = 0;
    }
  }
  if (piece.length > 0) yield encodeDeletes(piece);
}

/** The beginning of a range, as far as so many of the document's structs go, and how many those are. */
function takeStructs(document: Y.Doc, range: DecodedRange, most: number): readonly [DecodedRange, number] {
  const { client, clock, length } = range;
  const structs = document.store.clients.get(client) ?? [];
  const end = clock + length;
  let reached = clock;
  let count = 0;
  for (let index = Y.findIndexSS(structs, clock); reached < end && count < most; index += 1, count += 1) {
    const struct = structs[index];
    if (struct === undefined) break;
    reached = Math.min(end, struct.id.clock + struct.length);
  }
  return [{ client, clock, length: reached - clock }, count];
}

/** In an update of encoding v1 each struct's bytes stand for themselves. */
function encodeStructs(bytes: Uint8Array, structs: readonly DecodedStruct[]): Uint8Array {
  const clients = Map.groupBy(structs, ({ client }) => client);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients.size);
  for (const [client, parts] of clients) {
    encoding.writeVarUint(encoder, parts.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, parts[0]?.clock ?? 0);
    for (const { from, to } of parts) encoding.writeUint8Array(encoder, bytes.subarray(from, to));
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

function encodeDeletes(ranges: readonly DecodedRange[]): Uint8Array {
  const clients = Map.groupBy(ranges, ({ client }) => client);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, clients.size);
  for (const [client, parts] of clients) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, parts.length);
    for (const { clock, length } of parts) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
  return encoding.toUint8Array(encoder);
}
