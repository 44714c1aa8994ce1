import { kinds } from "@throughline/kinds";
import { Board, createOrigin, initialize } from "@throughline/model";
import { createTextLayout, plainMeasurer, type Scene, type TextNode } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { dayWords } from "./dayWords.ts";
import { renderBoard } from "./renderBoard.ts";
import type { RenderJob } from "./RenderJob.ts";
import { withHeading } from "./withHeading.ts";

const text = createTextLayout(plainMeasurer);
const board: Scene = { bounds: { x: -40, y: 10, width: 2_000, height: 300 }, items: [] };

function linesOver(scene: Scene, title: string): TextNode[] {
  const { items } = withHeading(scene, { title, caption: "Story map · 3 November 2026" }, text);
  return items.flatMap(({ nodes }) => nodes).filter((node) => node.kind === "text");
}

describe("the heading of a picture", () => {
  it("stands over the board, clear of it, and within the picture", () => {
    const scene = withHeading(board, { title: "Checkout", caption: "Story map" }, text);
    const heading = scene.items.at(-1)?.bounds;
    expect(heading).toMatchObject({ x: -40, width: 1_200 });
    expect((heading?.y ?? 0) + (heading?.height ?? 0)).toBeLessThan(10);
    expect(scene.bounds).toMatchObject({ x: -40, y: heading?.y, width: 2_000 });
    expect(scene.bounds.y + scene.bounds.height).toBe(310);
  });

  it("makes room over a narrow board, and cuts what would be longer than the board", () => {
    const narrow = { ...board, bounds: { ...board.bounds, width: 100 } };
    expect(withHeading(narrow, { title: "Checkout", caption: "" }, text).bounds.width).toBe(320);
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
