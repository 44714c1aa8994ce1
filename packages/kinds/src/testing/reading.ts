import * as Y from "yjs";
import { repair, validate } from "@throughline/model";
import { createTextLayout, plainMeasurer } from "@throughline/scene";
import { expect, it } from "vitest";
import type { Kind } from "../contract/kind.ts";
import { outlineElementIds } from "../contract/outline.ts";
import { buildBoard } from "./boards.ts";

export function describeReading(kind: Kind): void {
  it("survives documents that hold anything at all", () => {
    for (const template of kind.templates) {
      const board = buildBoard(kind, template);
      const elements = board.doc.getMap<unknown>("elements");
      const wrong = [null, 7, "text", [[]], { a: 1 }, new Y.Array(), new Y.Map()];
      let turn = 0;
      for (const stored of Array.from(elements.values())) {
        if (!(stored instanceof Y.Map)) continue;
        for (const key of Array.from(stored.keys())) {
          if (key === "type" && turn % 5 !== 0) continue;
          if (turn++ % 3 === 0) stored.set(key, structuredCloneOrSelf(wrong[turn % wrong.length]));
        }
      }
      const view = kind.createView(board, createTextLayout(plainMeasurer));
      expect(view.scene.items.length).toBeGreaterThan(0);
      expect(outlineElementIds(kind.outline(board)).sort()).toEqual(Array.from(board.all(), ({ id }) => id).sort());
      kind.table.write(board);
      kind.summary(board);
      repair(board);
      expect(validate(board).filter((issue) => !["unknown-type", "not-an-element"].includes(issue.code))).toEqual([]);
    }
  });
}

function structuredCloneOrSelf(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.clone() : value;
}
