import * as encoding from "lib0/encoding";

/** Gives numbers in [0, 1). */
type Random = () => number;

const pickIndex = (length: number, random: Random): number => Math.floor(random() * length);

function encodeNumber(value: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, value);
  return encoding.toUint8Array(encoder);
}

function replace(bytes: Uint8Array, from: number, count: number, by: Uint8Array): Uint8Array {
  const length = Math.min(count, bytes.length - from);
  const result = new Uint8Array(bytes.length - length + by.length);
  result.set(bytes.subarray(0, from));
  result.set(by, from);
  result.set(bytes.subarray(from + length), from + by.length);
  return result;
}

function findBytes(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = from; at + wanted.length <= bytes.length; at += 1) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** What a mutation may draw from: other updates, and client ids that occur in them. */
export interface MutationSource {
  readonly updates: readonly Uint8Array[];
  readonly clients: readonly number[];
}

type Mutation = (bytes: Uint8Array, random: Random, source: MutationSource) => Uint8Array;

const flipBit: Mutation = (bytes, random) => {
  const at = pickIndex(bytes.length, random);
  return replace(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << pickIndex(8, random))));
};

const setByte: Mutation = (bytes, random) =>
  replace(bytes, pickIndex(bytes.length, random), 1, Uint8Array.of(pickIndex(256, random)));

/** Counts, clocks and lengths are small numbers of one byte, mostly; one more or less keeps the update readable. */
const nudge: Mutation = (bytes, random) => {
  const at = pickIndex(bytes.length, random);
  const by = random() < 0.5 ? 1 : -1;
  return replace(bytes, at, 1, Uint8Array.of(((bytes[at] ?? 0) + by * (1 + pickIndex(3, random))) & 0x7f));
};

const cut: Mutation = (bytes, random) => bytes.slice(0, pickIndex(bytes.length, random));

const remove: Mutation = (bytes, random) =>
  replace(bytes, pickIndex(bytes.length, random), 1 + pickIndex(6, random), new Uint8Array());

const repeat: Mutation = (bytes, random) => {
  const from = pickIndex(bytes.length, random);
  return replace(bytes, from, 0, bytes.slice(from, from + 1 + pickIndex(12, random)));
};

const splice: Mutation = (bytes, random, { updates }) => {
  const other = updates[pickIndex(updates.length, random)] ?? bytes;
  const from = pickIndex(other.length, random);
  return replace(
    bytes,
    pickIndex(bytes.length, random),
    pickIndex(8, random),
    other.slice(from, from + pickIndex(16, random)),
  );
};

const blowUp: Mutation = (bytes, random) =>
  replace(bytes, pickIndex(bytes.length, random), 1, encodeNumber(Math.floor(2 ** (53 * random()))));

const overlong: Mutation = (bytes, random) => {
  const at = pickIndex(bytes.length, random);
  return replace(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) | 0x80, 0x80, 0));
};

/** Exchanges one client id for another, in one place or in all. */
const swapClient: Mutation = (bytes, random, { clients }) => {
  const from = encodeNumber(clients[pickIndex(clients.length, random)] ?? 0);
  const to = encodeNumber(clients[pickIndex(clients.length, random)] ?? 0);
  const everywhere = random() < 0.5;
  let result = bytes;
  for (let at = findBytes(result, from, 0); at >= 0; at = findBytes(result, from, at + to.length)) {
    if (everywhere || random() < 0.5) result = replace(result, at, from.length, to);
  }
  return result;
};

/** Changes the number behind a client id: a clock, mostly. */
const moveClock: Mutation = (bytes, random, { clients }) => {
  const client = encodeNumber(clients[pickIndex(clients.length, random)] ?? 0);
  const at = findBytes(bytes, client, pickIndex(bytes.length, random));
  if (at < 0) return nudge(bytes, random, { updates: [], clients: [] });
  const value = random() < 0.7 ? pickIndex(200, random) : Math.floor(2 ** (45 * random()));
  return replace(bytes, at + client.length, 1, encodeNumber(value));
};

const mutations: readonly Mutation[] = [
  flipBit,
  setByte,
  nudge,
  nudge,
  cut,
  remove,
  repeat,
  splice,
  blowUp,
  overlong,
  swapClient,
  swapClient,
  moveClock,
  moveClock,
];

/** Damages an update in one to three ways, so that much of it can still be read. The same chance gives the same. */
export function mutateUpdate(update: Uint8Array, random: Random, source: MutationSource): Uint8Array {
  let bytes = update;
  for (let left = 1 + pickIndex(3, random); left > 0; left -= 1) {
    const mutate = mutations[pickIndex(mutations.length, random)];
    if (mutate !== undefined && bytes.length > 0) bytes = mutate(bytes, random, source);
  }
  return bytes;
}
