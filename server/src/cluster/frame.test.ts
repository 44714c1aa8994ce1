import fc from "fast-check";
import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import { readFrame, writeEntry, writeHead, type Entry } from "./frame.ts";

const document = fc.string({ minLength: 1 });
const bytes = fc.uint8Array({ maxLength: 300 });
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ kind: fc.constant("update" as const), document, seq: fc.nat(), update: bytes }),
  fc.record({ kind: fc.constant("stored" as const), document, seq: fc.nat() }),
  fc.record({ kind: fc.constant("presence" as const), document, whole: fc.boolean(), states: bytes }),
  fc.record({ kind: fc.constant("who" as const), document: fc.option(document, { nil: undefined }) }),
  fc.record({ kind: fc.constant("access" as const), event: fc.json() }),
  fc.record({ kind: fc.constantFrom("alive" as const, "leaving" as const) }),
);

function write(entries: readonly Entry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  writeHead(encoder, { server: "north", number: 7 });
  for (const each of entries) writeEntry(encoder, each);
  return encoding.toUint8Array(encoder);
}

describe("a frame", () => {
  it("says what was written into it", () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const frame = readFrame(write(entries));
        expect(frame?.server).toBe("north");
        expect(frame?.number).toBe(7);
        expect([...(frame?.entries ?? [])]).toEqual(entries);
      }),
    );
  });

  it("of another version isn't read", () => {
    const bytes = write([{ kind: "alive" }]);
    bytes[0] = 99;
    expect(readFrame(bytes)).toBeUndefined();
  });

  it("that is garbage is nothing, or throws while its entries are read", () => {
    fc.assert(
      fc.property(bytes, (garbage) => {
        const frame = readFrame(garbage);
        try {
          for (const each of frame?.entries ?? []) expect(each.kind).toBeDefined();
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});
