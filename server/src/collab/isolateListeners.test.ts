import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { isolateListeners } from "./isolateListeners.ts";

function throws(): never {
  throw new Error("a slip");
}

describe("isolateListeners", () => {
  it("tells all others of a change, and of the next ones, when a listener throws", () => {
    const document = new Y.Doc();
    const failed: string[] = [];
    const told: string[] = [];
    isolateListeners(document, (_error, event) => failed.push(event));
    document.on("beforeTransaction", throws);
    document.on("update", throws);
    document.on("update", () => told.push("update"));
    document.once("afterTransaction", () => told.push("once"));
    for (const key of ["a", "b"]) document.getMap("meta").set(key, 1);
    expect(failed).toEqual(["beforeTransaction", "update", "beforeTransaction", "update"]);
    expect(told).toEqual(["once", "update", "update"]);
  });
});
