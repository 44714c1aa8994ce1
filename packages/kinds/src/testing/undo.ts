import * as Y from "yjs";
import { Board, History, readContent, seededRandom, type BoardElement } from "@throughline/model";
import { describe, expect, it } from "vitest";
import type { Kind } from "../contract/kind.ts";
import { author, buildBoard, seeds, tryCall, type RandomCall } from "./boards.ts";

export function describeUndo(kind: Kind, randomCall: RandomCall): void {
  describe("undo", () => {
    it.each(seeds(20))("restores the board step by step (seed %i)", (seed) => {
      const random = seededRandom(seed);
      const board = buildBoard(kind, kind.templates[0], random);
      const history = new History(board, author);
      const states = [JSON.stringify(readContent(board))];
      for (let n = 0; n < 40; n++) {
        history.mark();
        tryCall(kind, board, randomCall(board, random));
        const state = JSON.stringify(readContent(board));
        if (state !== states.at(-1)) states.push(state);
      }
      for (const state of states.slice(0, -1).reverse()) {
        // A call may have written without changing anything that is shown; such a step undoes to the same board.
        const before = JSON.stringify(readContent(board));
        while (history.state.canUndo && JSON.stringify(readContent(board)) === before) history.undo();
        expect(JSON.stringify(readContent(board))).toBe(state);
      }
    });

    it.each(seeds(20))("never takes another's work (seed %i)", (seed) => {
      const random = seededRandom(seed);
      const mine = buildBoard(kind, kind.templates[0], random);
      const theirs = new Board(new Y.Doc(), kind.schema, { random });
      for (const [from, to] of [
        [mine, theirs],
        [theirs, mine],
      ] as const) {
        Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), "peer");
        from.doc.on("update", (update: Uint8Array, origin: unknown) => {
          if (origin !== "peer") Y.applyUpdate(to.doc, update, "peer");
        });
      }
      const history = new History(mine, author);
      const made = new Set<string>();
      for (let n = 0; n < 60; n++) {
        history.mark();
        tryCall(kind, mine, randomCall(mine, random));
        const before = new Set(Array.from(theirs.all(), (element) => element.id));
        // Ids may be derived: what was deleted and made again by me is mine.
        for (const id of made) if (!before.has(id)) made.delete(id);
        tryCall(kind, theirs, randomCall(theirs, random));
        for (const id of made) if (!theirs.get(id)) made.delete(id);
        for (const element of theirs.all()) if (!before.has(element.id)) made.add(element.id);
      }
      const alive = Array.from(made).filter((id) => mine.get(id));
      const content = (id: string) => withoutPlace(mine.get(id));
      const texts = new Map(alive.map((id) => [id, content(id)]));
      const touchedByMe = new Set<string>();
      const stop = mine.subscribe((change) => {
        for (const id of change.updated) touchedByMe.add(id);
      });
      while (history.state.canUndo) history.undo();
      stop();
      for (const id of alive) {
        expect(mine.get(id), `element ${id} of the other person is gone`).toBeDefined();
        if (!touchedByMe.has(id)) expect(content(id)).toEqual(texts.get(id));
      }
      expect(readContent(theirs)).toEqual(readContent(mine));
    });
  });
}

function withoutPlace(element: BoardElement | undefined): unknown {
  if (!element) return undefined;
  const { place: _place, ...rest } = element;
  return rest;
}
