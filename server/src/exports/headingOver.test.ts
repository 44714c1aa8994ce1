import { kinds } from "@throughline/kinds";
import { Board, createOrigin, initialize } from "@throughline/model";
import { createTextLayout, plainMeasurer, type Rect, type TextNode } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { dayWords } from "./dayWords.ts";
import { headingOver } from "./headingOver.ts";
import { renderBoard } from "./renderBoard.ts";
import type { RenderJob } from "./RenderJob.ts";
import { pngScale } from "./paintPicture.ts";
import { layOutSheet, type Sheet } from "./sheet.ts";

const text = createTextLayout(plainMeasurer);
const board = { x: -40, y: 10, width: 2_000, height: 300 };

function linesOver(shown: Rect, title: string): TextNode[] {
  const { items } = headingOver(shown, { title, caption: "Story map · 3 November 2026" }, text);
  return items.flatMap(({ nodes }) => nodes).filter((node) => node.kind === "text");
}

function sheetOf(shown: Rect): Sheet {
  const heading = { title: "Checkout", caption: "Story map" };
  return layOutSheet({ scene: { bounds: shown, items: [] }, shown, isPart: false, heading }, text, 1, pngScale);
}

describe("the heading of a picture", () => {
  it("stands over the board, clear of it, and within the picture", () => {
    const { bounds } = headingOver(board, { title: "Checkout", caption: "Story map" }, text);
    expect(bounds).toMatchObject({ x: -40, width: 1_200 });
    expect(bounds.y + bounds.height).toBeLessThan(10);
    const sheet = sheetOf(board);
    expect(sheet).toMatchObject({ scale: 2, heading: { magnified: 1 } });
    expect(sheet.frame).toEqual({ x: -64, y: bounds.y - 24, width: 2_048, height: 310 - bounds.y + 48 });
  });

  it("is as large as it can be read over a board that a picture makes small", () => {
    for (const width of [60_000, 200_000]) {
      const { frame, scale, heading } = sheetOf({ ...board, width });
      const { scene, magnified = 0 } = heading ?? {};
      expect(scale * magnified, "pixels per unit of its text").toBeCloseTo(1, 1);
      const top = (scene?.bounds.y ?? 0) * magnified;
      expect(top).toBeCloseTo(frame.y + 24);
      expect(top + (scene?.bounds.height ?? 0) * magnified).toBeLessThan(board.y);
    }
  });

  it("makes room over a narrow board, and cuts what would be longer than the board", () => {
    const narrow = { ...board, width: 100 };
    expect(headingOver(narrow, { title: "Checkout", caption: "" }, text).bounds.width).toBe(320);
    expect(sheetOf(narrow).frame.width).toBe(368);
    const [title] = linesOver(narrow, "word ".repeat(60));
    expect(title?.lines).toHaveLength(3);
    expect(title?.lines.at(-1)).toMatch(/…$/);
  });

  it("stands on the side where its title is read from", () => {
    expect(linesOver(board, "Checkout").map(({ align }) => align)).toEqual([undefined, "left"]);
    expect(linesOver(board, "תשלום").map(({ align }) => align)).toEqual([undefined, "right"]);
  });

  it("is on what goes to others and not on thumbnails", () => {
    const kind = kinds.find(({ id }) => id === "story-map");
    if (kind === undefined) throw new Error("no story map");
    const doc = new Y.Doc();
    initialize(new Board(doc, kind.schema), "Checkout for guests", createOrigin("import"));
    const base = new Uint8Array(Y.encodeStateAsUpdateV2(doc));
    const draw = (format: RenderJob["format"], day?: string) =>
      Buffer.from(
        renderBoard({ kind: kind.id, source: { base: base.slice(), updates: [] }, format, theme: "light", day }).bytes,
      );
    const day = dayWords("Asia/Tokyo", new Date("2026-11-02T23:00:00Z"));
    expect(draw("svg", day).toString()).toMatch(
      />Checkout for guests<\/text>\s*<text[^>]*>Story map · 3 November 2026</,
    );
    expect(draw("svg").toString()).not.toContain("Checkout for guests</text>");
    expect(draw("thumbnail", day).equals(draw("thumbnail"))).toBe(true);
  });
});
