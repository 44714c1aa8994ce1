import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { containsNews } from "./containsNews.ts";

/** One edit by one of three people on a document with a text and a map. */
const edit = fc.record({
  person: fc.nat(2),
  kind: fc.constantFrom("insert", "delete", "set", "unset", "exchange"),
  at: fc.nat(20),
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function runEdit(docs: readonly Y.Doc[], { person, kind, at }: Edit): void {
  const doc = docs[person];
  if (doc === undefined) return;
  const text = doc.getText("t");
  if (kind === "insert") text.insert(Math.min(at, text.length), "ab");
  if (kind === "delete" && text.length > 0) text.delete(at % text.length, 1);
  if (kind === "set") doc.getMap("m").set(String(at % 4), at);
  if (kind === "unset") doc.getMap("m").delete(String(at % 4));
  if (kind === "exchange") for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
}

const describeState = (doc: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString("hex");

describe("containsNews", () => {
  it("is true exactly for the updates that change something", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 60 }), fc.nat(), (edits, pick) => {
        const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
        const updates: Uint8Array[] = [];
        for (const doc of docs) doc.on("update", (update: Uint8Array) => updates.push(update));
        for (const each of edits) runEdit(docs, each);
        // A server that has got every update up to some point, in order, is sent every one of them again.
        const server = new Y.Doc();
        const known = updates.length === 0 ? 0 : pick % (updates.length + 1);
        for (const update of updates.slice(0, known)) Y.applyUpdate(server, update);
        for (const update of updates) {
          const before = describeState(server);
          const expected = containsNews(server, Y.decodeUpdate(update));
          Y.applyUpdate(server, update);
          expect(expected).toBe(describeState(server) !== before);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is true for anything while the document waits for a missing update", () => {
    const source = new Y.Doc();
    const updates: Uint8Array[] = [];
    source.on("update", (update: Uint8Array) => updates.push(update));
    source.getText("t").insert(0, "a");
    source.getText("t").insert(1, "b");
    const [first, second] = updates;
    if (first === undefined || second === undefined) throw new Error("Two updates were made");
    const server = new Y.Doc();
    Y.applyUpdate(server, second);
    expect(containsNews(server, Y.decodeUpdate(second))).toBe(true);
    Y.applyUpdate(server, first);
    expect(server.getText("t").toJSON()).toBe("ab");
    expect(containsNews(server, Y.decodeUpdate(second))).toBe(false);
  });
});
