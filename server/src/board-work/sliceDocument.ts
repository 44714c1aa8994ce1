import * as encoding from "lib0/encoding";
import * as Y from "yjs";

type Struct = Y.Item | Y.GC;

/** How many structs, and ranges of deleted ones, are in a slice: some milliseconds of work for who applies it. */
const usualSize = { structs: 1_500, ranges: 3_000 };

/** Longer texts count for more than one. */
const charactersPerStruct = 200;

/**
 * A document as updates (encoding v2) that are applied one after the other: each rests only upon those before it, and
 * none takes long. Undefined where something in the document waits for what isn't there: that can't be cut.
 */
export function sliceDocument(document: Y.Doc, size = usualSize): Uint8Array[] | undefined {
  const { store } = document;
  if (store.pendingStructs !== null || store.pendingDs !== null) return undefined;
  const slices: Uint8Array[] = [];
  let slice = new Map<number, Struct[]>();
  let weight = 0;
  const finish = () => {
    if (slice.size > 0) slices.push(encodeStructs(slice));
    slice = new Map();
    weight = 0;
  };
  for (const struct of inOrderOfNeed(store.clients)) {
    const { client } = struct.id;
    const list = slice.get(client);
    if (list === undefined) slice.set(client, [struct]);
    else list.push(struct);
    weight += 1 + struct.length / charactersPerStruct;
    if (weight >= size.structs) finish();
  }
  finish();
  return [...slices, ...encodeDeletes(Y.createDeleteSetFromStructStore(store), size.ranges)];
}

/** All structs, each after those that it needs; those of one client in their order. */
function* inOrderOfNeed(clients: Y.Doc["store"]["clients"]): Generator<Struct, void, void> {
  const next = new Map<number, number>();
  const isThere = ({ client, clock }: Y.ID) => {
    const struct = clients.get(client)?.[next.get(client) ?? 0];
    return struct === undefined || clock < struct.id.clock;
  };
  for (const first of clients.keys()) {
    const stack = [first];
    for (let client = stack.at(-1); client !== undefined; client = stack.at(-1)) {
      const index = next.get(client) ?? 0;
      const struct = clients.get(client)?.[index];
      if (struct === undefined) {
        stack.pop();
        continue;
      }
      const missing = needsOf(struct).find((id) => id.client !== client && !isThere(id));
      if (missing !== undefined) {
        stack.push(missing.client);
        continue;
      }
      yield struct;
      next.set(client, index + 1);
      // Whoever needed this one may have enough now.
      if (stack.length > 1) stack.pop();
    }
  }
}

function needsOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const { origin, rightOrigin, parent } = struct;
  const parentItem = parent instanceof Y.AbstractType ? (parent._item?.id ?? null) : null;
  return [origin, rightOrigin, parentItem].filter((id) => id !== null);
}

/** Yjs' own format of updates, of which it exports the parts. */
function encodeStructs(slice: ReadonlyMap<number, readonly Struct[]>): Uint8Array {
  const encoder = new Y.UpdateEncoderV2();
  encoding.writeVarUint(encoder.restEncoder, slice.size);
  for (const [client, structs] of Array.from(slice).toSorted(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder.restEncoder, structs.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0);
    for (const struct of structs) struct.write(encoder, 0);
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}

/** Those of many client ids together: where thousands have written, each has deleted a little. */
function encodeDeletes({ clients }: ReturnType<typeof Y.createDeleteSet>, size: number): Uint8Array[] {
  const all = Array.from(clients, ([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, len })),
  ).flat();
  const updates: Uint8Array[] = [];
  for (let from = 0; from < all.length; from += size) {
    const parts = Map.groupBy(all.slice(from, from + size), ({ client }) => client);
    const encoder = new Y.UpdateEncoderV2();
    encoding.writeVarUint(encoder.restEncoder, 0);
    encoding.writeVarUint(encoder.restEncoder, parts.size);
    for (const [client, ranges] of parts) {
      encoder.resetDsCurVal();
      encoding.writeVarUint(encoder.restEncoder, client);
      encoding.writeVarUint(encoder.restEncoder, ranges.length);
      for (const { clock, len } of ranges) {
        encoder.writeDsClock(clock);
        encoder.writeDsLen(len);
      }
    }
    updates.push(encoder.toUint8Array());
  }
  return updates;
}
