import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { muteUpdates } from "../storage/muteUpdates.ts";
import { fillDocument, isEmptyDocument } from "./fillDocument.ts";

function updateOf(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap("meta").set("title", words);
  return Y.encodeStateAsUpdate(doc);
}

/** A document with a listener, and what that was told. */
function listenedTo() {
  const doc = new Y.Doc();
  const told: { readonly update: Uint8Array; readonly origin: unknown }[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => told.push({ update, origin }));
  return { doc, told };
}

describe("filling a document", () => {
  it("tells the update as it came, once, and every later change as ever", () => {
    const { doc, told } = listenedTo();
    const update = updateOf("Groceries");
    fillDocument(doc, update, () => Y.applyUpdate(doc, update, "server"));
    expect(doc.getMap("meta").get("title")).toBe("Groceries");
    expect(told).toEqual([{ update, origin: "server" }]);
    expect(told[0]?.update, "nothing was written down anew").toBe(update);
    doc.getMap("meta").set("title", "Shopping");
    expect(told).toHaveLength(2);
    const copy = new Y.Doc();
    for (const { update: part } of told) Y.applyUpdate(copy, part);
    expect(copy.getMap("meta").get("title"), "who kept what was told has all of it").toBe("Shopping");
  });

  it("has its listeners back when the update can't be read", () => {
    const { doc, told } = listenedTo();
    const broken = new Uint8Array([1, 255]);
    expect(() => fillDocument(doc, broken, () => Y.applyUpdate(doc, broken))).toThrow();
    expect(told).toEqual([]);
    doc.getMap("meta").set("title", "Shopping");
    expect(told).toHaveLength(1);
  });

  it("is only for documents that hold nothing, deleted things included", () => {
    const doc = new Y.Doc();
    expect(isEmptyDocument(doc)).toBe(true);
    doc.getMap("meta").set("title", "Shopping");
    doc.getMap("meta").delete("title");
    expect(isEmptyDocument(doc)).toBe(false);
  });
});

describe("muting a document", () => {
  it("tells those who came meanwhile, and those from before, of what happens afterwards", () => {
    const { doc, told } = listenedTo();
    const late: Uint8Array[] = [];
    const unmute = muteUpdates(doc);
    doc.getMap("meta").set("title", "Groceries");
    doc.on("update", (update: Uint8Array) => late.push(update));
    unmute();
    doc.getMap("meta").set("title", "Shopping");
    expect([told.length, late.length]).toEqual([1, 1]);
  });
});
