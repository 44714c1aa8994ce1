import { expect, it } from "vitest";
import * as Y from "yjs";
import { packRows } from "../history/packRows.ts";
import { WarmBoards } from "./WarmBoards.ts";

/** A board's log: what was there first, and then one row more. */
function buildLog(version: number | undefined) {
  const doc = new Y.Doc();
  doc.transact(() => {
    if (version !== undefined) doc.getMap("meta").set("version", version);
    doc.getMap("meta").set("kind", "story-map");
    doc.getMap("elements").set("e1", new Y.Map([["type", "release"]]));
  });
  const first = Y.encodeStateAsUpdate(doc);
  const state = Y.encodeStateVector(doc);
  doc.getMap("meta").set("title", "Later");
  const rows = [first, Y.encodeStateAsUpdate(doc, state)].map((update, index) => ({
    seq: index + 1,
    update,
    userId: null,
    at: 1,
  }));
  const logged = (from: number) => ({
    document: "board/aaaaaaaa",
    kind: "story-map",
    seq: from + 1,
    source: { updates: [], rows: packRows(rows.slice(from, from + 1)) },
  });
  return { whole: logged(0), later: { ...logged(1), after: 1 } };
}

it("brings a board up to date by what was written since", () => {
  const boards = new WarmBoards(1_000_000);
  const { whole, later } = buildLog(1);
  boards.bringUpToDate(whole);
  expect(boards.bringUpToDate(later)?.board.title).toBe("Later");
});

it("wants an old board anew when something was written: it was brought to today's format by somebody else, too", () => {
  const boards = new WarmBoards(1_000_000);
  const { whole, later } = buildLog(undefined);
  expect(boards.bringUpToDate(whole)?.board.title).toBe("");
  expect(boards.bringUpToDate({ ...whole, after: 1, source: { updates: [] } })).toBeDefined();
  expect(boards.bringUpToDate(later)).toBeUndefined();
});
