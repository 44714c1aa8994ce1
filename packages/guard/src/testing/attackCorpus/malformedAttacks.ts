import * as encoding from "lib0/encoding";
import { buildUpdate, type ContentSpec, type StructSpec } from "../buildUpdate.ts";
import type { Attack, AttackTarget } from "./attack.ts";

const twentyMillion = 20_000_000;
const value: StructSpec = { key: "a", content: { any: [1] } };

function malformed(name: string, build: (target: AttackTarget) => Uint8Array): Attack {
  return { name, outcome: "malformed", build: (target) => [build(target)] };
}

function withStructs(name: string, ...structs: readonly StructSpec[]): Attack {
  return malformed(name, ({ mine }) => buildUpdate({ sections: [{ client: mine, clock: 0, structs }] }));
}

function withContent(name: string, content: ContentSpec): Attack {
  return withStructs(name, { key: "a", content });
}

function encode(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** A number in more bytes than it needs, which lib0 reads as not a number. */
const endlessZero = Uint8Array.of(...Array.from({ length: 300 }, () => 0x80), 0);

/** What is no update, or declares more than there is. */
export const malformedAttacks: readonly Attack[] = [
  malformed("no bytes", () => new Uint8Array()),
  malformed("bytes that are no update", () => Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)),
  malformed("an update that is cut off", ({ mine }) =>
    buildUpdate({ sections: [{ client: mine, clock: 0, structs: [value] }] }).slice(0, -3),
  ),
  malformed("bytes after the end", ({ mine }) =>
    buildUpdate({ sections: [{ client: mine, clock: 0, structs: [value] }], trailer: new Uint8Array(50) }),
  ),
  malformed("seven bytes that declare twenty million parts", () => Uint8Array.of(1, 0x80, 0xda, 0xc4, 0x09, 1, 0)),
  malformed("twenty million client ids", () => buildUpdate({ declaredSections: twentyMillion })),
  malformed("twenty million deletions", ({ other }) =>
    buildUpdate({ deletes: [{ client: other, ranges: [[0, 1]], declared: twentyMillion }] }),
  ),
  malformed("twenty million clients with deletions", () => buildUpdate({ declaredDeletes: twentyMillion })),
  withContent("twenty million values", { anyBytes: new Uint8Array(), count: twentyMillion }),
  withContent("a record of twenty million keys", {
    anyBytes: encode((encoder) => {
      encoding.writeUint8(encoder, 118);
      encoding.writeVarUint(encoder, twentyMillion);
    }),
    count: 1,
  }),
  withContent("a list of twenty million entries", {
    anyBytes: encode((encoder) => {
      encoding.writeUint8(encoder, 117);
      encoding.writeVarUint(encoder, twentyMillion);
    }),
    count: 1,
  }),
  withContent("a number above 53 bits, at which lib0 throws (found by fuzzing, seed 54)", {
    anyBytes: Uint8Array.of(0x7d, 0xb6, 0xcb, 0xbf, 0xfa, 0xf6, 0x91, 0x9a, 0xe5, 0x09),
    count: 1,
  }),
  withContent("a text longer than the message", {
    sort: 4,
    bytes: encode((encoder) => encoding.writeVarUint(encoder, twentyMillion)),
  }),
  withContent("bytes longer than the message", {
    sort: 3,
    bytes: encode((encoder) => encoding.writeVarUint(encoder, 2 ** 50)),
  }),
  malformed("a count in three hundred bytes", () => endlessZero),
  withContent("a length in three hundred bytes", { sort: 1, bytes: endlessZero }),
  malformed("a client id above 32 bit", () =>
    buildUpdate({ sections: [{ client: 2 ** 40, clock: 0, structs: [value] }] }),
  ),
  malformed("a clock where numbers lose precision", ({ mine }) =>
    buildUpdate({ sections: [{ client: mine, clock: 2 ** 53 - 2, structs: [{ gc: 5 }] }] }),
  ),
  withStructs("parts that are longer than any clock", { gc: 2 ** 39 }, { gc: 2 ** 39 }, { gc: 2 ** 39 }),
  withStructs("a part that takes no place", { gc: 0 }),
  withStructs("a gap that takes no place", { skip: 0 }),
  withContent("an empty text", { text: "" }),
  withContent("no values", { any: [] }),
  withContent("nothing deleted", { deleted: 0 }),
  malformed("a deletion of nothing", ({ other }) => buildUpdate({ deletes: [{ client: other, ranges: [[0, 0]] }] })),
  withContent("a sort of content that isn't there", { sort: 13, bytes: Uint8Array.of(1) }),
  withContent("a sort of value that isn't there", { anyBytes: Uint8Array.of(7), count: 1 }),
  withContent("a sort of type that isn't there", { type: 9 }),
  withContent("text that is no UTF-8", { sort: 4, bytes: Uint8Array.of(2, 0xc3, 0x28) }),
  withContent("a value that is no JSON", { json: ["{"] }),
  withContent("an embedded thing that is no JSON", { embed: "no" }),
  malformed("the same client id twice, of which Yjs forgets one", ({ mine }) => {
    const section = { client: mine, clock: 0, structs: [value] };
    return buildUpdate({ sections: [section, section] });
  }),
  malformed("a client id without parts", ({ mine }) =>
    buildUpdate({ sections: [{ client: mine, clock: 0, structs: [] }] }),
  ),
  malformed("ten thousand times the same deletion", ({ other, otherEnd }) =>
    buildUpdate({
      deletes: [{ client: other, ranges: Array.from({ length: 10_000 }, () => [0, otherEnd] as const) }],
    }),
  ),
];
