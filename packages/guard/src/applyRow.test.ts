import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyRow, OvertakenRowError } from "./applyRow.ts";

/** What one client writes, key after key; each entry is the update of one. */
function write(clientId: number, keys: readonly string[]): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const key of keys) doc.getMap("meta").set(key, key);
  return updates;
}

const keysOf = (document: Y.Doc) => [...document.getMap("meta").keys()];

describe("applyRow", () => {
  it("applies what continues, what is new altogether, and what is known altogether", () => {
    const document = new Y.Doc();
    const rows = write(1, ["a", "b"]);
    for (const row of [...rows, ...rows, ...write(2, ["c"])]) applyRow(document, row);
    expect(keysOf(document)).toEqual(["a", "b", "c"]);
  });

  it("leaves out a row that repeats another one's clocks before it goes on, all of it", () => {
    const document = new Y.Doc();
    applyRow(document, write(1, ["mine"])[0] ?? new Uint8Array());
    const other = Y.mergeUpdates([...write(2, ["x"]), ...write(1, ["other", "more"])]);
    expect(() => applyRow(document, other)).toThrow(OvertakenRowError);
    expect(keysOf(document)).toEqual(["mine"]);
    expect(Y.getState(document.store, 2)).toBe(0);
  });

  it("leaves out a row whose new part rests upon clocks that hold something else by now", () => {
    const document = new Y.Doc();
    applyRow(document, write(1, ["mine"])[0] ?? new Uint8Array());
    const other = Y.mergeUpdates([...write(2, ["x"]), ...write(1, ["other"])]);
    expect(() => applyRow(document, other)).toThrow(OvertakenRowError);
  });

  it("applies deletions that come with what is known", () => {
    const writer = new Y.Doc();
    writer.getMap("meta").set("a", 1);
    const document = new Y.Doc();
    applyRow(document, Y.encodeStateAsUpdate(writer));
    writer.getMap("meta").delete("a");
    applyRow(document, Y.encodeStateAsUpdate(writer));
    expect(keysOf(document)).toEqual([]);
  });

  it("tells of a listener that throws apart from a row that can't be applied", () => {
    const document = new Y.Doc();
    const failures: unknown[] = [];
    const failure = new Error("a listener's");
    document.getMap("meta").observe(() => {
      throw failure;
    });
    const [first = new Uint8Array(), second = new Uint8Array()] = write(1, ["a", "b"]);
    applyRow(document, first, "origin", (error) => failures.push(error));
    expect(failures).toEqual([failure]);
    expect(keysOf(document)).toEqual(["a"]);
    expect(() => applyRow(document, second)).toThrow(failure);
    expect(() => applyRow(document, Uint8Array.of(1, 2, 3), "origin", (error) => failures.push(error))).toThrow();
    expect(failures).toHaveLength(1);
  });
});
