import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { LoadClient } from "./LoadClient.ts";
import { findMarkers } from "./marker.ts";
import { Writer } from "./Writer.ts";

describe("the load's writer", () => {
  it("makes the updates that Yjs itself makes", () => {
    const board = new Y.Doc();
    board.clientID = 7;
    const card = new Y.Map<unknown>([
      ["type", "card"],
      ["place", ["step", "lane", "a0"]],
    ]);
    board.getMap("elements").set("card", card);
    const theirs = new Y.Doc();
    theirs.clientID = 4_000_000_000;
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(board));
    const expected: Uint8Array[] = [];
    theirs.on("update", (update: Uint8Array) => expected.push(update));
    const made: Uint8Array[] = [];
    const writer = new Writer(0, board, {
      clientId: theirs.clientID,
      sendUpdate: (update: Uint8Array) => void made.push(update),
    } as LoadClient);
    for (let edit = 0; edit < 3; edit++) {
      writer.edit();
      const element = theirs.getMap<Y.Map<unknown>>("elements").get("card");
      element?.set("place", ["step", "lane", `Zw000n00000${edit}`]);
    }
    expect(made).toEqual(expected);

    const found: number[][] = [];
    findMarkers(Buffer.concat(made), (...marker) => void found.push(marker));
    expect(found).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
    for (const update of made) Y.applyUpdate(board, update);
    expect(card.get("place")).toEqual(["step", "lane", "Zw000n000002"]);
  });
});
