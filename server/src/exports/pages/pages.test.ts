import { kindById, kinds } from "@throughline/kinds";
import { Board, createOrigin, initialize } from "@throughline/model";
import { picturePart, type PicturePart, type Rect, type Scene, type SceneItem } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readPdf } from "../../testing/readPdf.ts";
import { renderBoard } from "../renderBoard.ts";
import { serverText } from "../serverText.ts";
import { mostPages, planPages, type PagePlan } from "./planPages.ts";

/** A journey of so many steps with a card at each, as the server has it. */
function buildJourney(steps: number): { board: Board; base: Uint8Array } {
  const kind = kindById("journey-map");
  if (kind === undefined) throw new Error("no journey map");
  const doc = new Y.Doc();
  const board = new Board(doc, kind.schema);
  const origin = createOrigin("import");
  initialize(board, "A journey of many steps", origin);
  const call = (name: string, args: object) => {
    const result = board.transact(origin, (writer) => kind.operations.get(name)?.call(writer, args));
    return (result as { id: string }).id;
  };
  const lane = call("addLane", { laneType: "action", title: "Doing" });
  const stage = call("addStage", { title: "From beginning to end" });
  for (let at = 1; at <= steps; at += 1) {
    call("addCard", { step: call("addStep", { stage, title: `Step ${at}` }), lane, text: `Card-${at}` });
  }
  return { board, base: new Uint8Array(Y.encodeStateAsUpdateV2(doc)) };
}

function sceneOf(board: Board): Scene {
  const view = kindById("journey-map")?.createView(board, serverText());
  if (view === undefined) throw new Error("no view");
  return view.scene;
}

function partOf(scene: Scene, area?: Rect): PicturePart {
  const part = picturePart(scene, area);
  if (part === undefined) throw new Error("nothing lies there");
  return part;
}

const viewsOf = ({ pages }: PagePlan) => pages.flat().map(({ view }) => view);

const buildCard = (x: number, y: number): SceneItem => ({
  key: `${x},${y}`,
  role: "element",
  level: 2,
  nodes: [],
  bounds: { x, y, width: 160, height: 90 },
});

const holds = (outer: Rect, inner: Rect) =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

function draw(base: Uint8Array, kind = "journey-map", area?: Rect): Buffer {
  const source = { base: base.slice(), updates: [] };
  const day = "3 November 2026";
  return Buffer.from(renderBoard({ kind, source, format: "pdf", theme: "light", day, pages: "a4", area }).bytes);
}

describe("a board in pages", () => {
  it(
    "of 600 steps is on a few pages, with each card whole on one, the title and the headers on all",
    { timeout: 180_000 },
    () => {
      const { board, base } = buildJourney(600);
      const scene = sceneOf(board);
      const plan = planPages(scene, "a4", partOf(scene));
      const views = viewsOf(plan);
      expect(scene.bounds.width).toBeGreaterThan(60_000);
      expect(views.length).toBeGreaterThan(20);
      expect(plan.pages.length, "several low pieces on a page").toBeLessThanOrEqual(views.length / 2 + 1);
      expect(plan.scale * 13, "points that the letters of a card are high").toBeGreaterThanOrEqual(6 - 1e-9);
      for (const { key, role, bounds, pin } of scene.items) {
        if (role !== "element" || pin !== undefined || bounds.width > 400) continue;
        expect(
          views.some((view) => holds(view, bounds)),
          key,
        ).toBe(true);
      }
      const pdf = draw(base);
      const pages = readPdf(pdf).split("\f").slice(0, -1);
      expect(pages).toHaveLength(plan.pages.length);
      pages.forEach((page, index) => {
        expect(page).toContain("A journey of many steps");
        expect(page).toContain(`3 November 2026 · ${index + 1} of ${pages.length}`);
        expect(page).toContain("Doing");
        expect(page).toContain("From beginning to end");
      });
      const words = pages.join(" ");
      for (let at = 1; at <= 600; at += 1) expect(words).toMatch(new RegExp(`Card-${at}\\b`));
    },
  );

  it("is one page where it fits, in every kind and empty too", () => {
    for (const kind of kinds) {
      const doc = new Y.Doc();
      initialize(new Board(doc, kind.schema), "", createOrigin("import"));
      const pdf = draw(new Uint8Array(Y.encodeStateAsUpdateV2(doc)), kind.id).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    }
  });

  it("has pieces of a long low one below the other, each clear of the next and on the paper", () => {
    const items = Array.from({ length: 200 }, (_, index) => buildCard(index * 200, 0));
    const scene = { bounds: { x: 0, y: 0, width: 40_000, height: 90 }, items };
    const { pages, scale, height } = planPages(scene, "a4", partOf(scene));
    expect(pages.length, "24 with one on each").toBeLessThanOrEqual(4);
    for (const strips of pages) {
      for (const [at, { top, view }] of strips.entries()) {
        const bottom = top + view.height * scale;
        expect(bottom).toBeLessThan(strips[at + 1]?.top ?? height - 2 * 28 - 30 + 1e-9);
      }
    }
  });

  it("shows of a part what lies in it, with its headers", () => {
    const { board, base } = buildJourney(40);
    const scene = sceneOf(board);
    const boundsOf = (title: string) => {
      const step = scene.items.find(({ nodes }) =>
        nodes.some((node) => node.kind === "text" && node.lines[0] === title),
      );
      return step?.bounds ?? { x: 0, y: 0, width: 0, height: 0 };
    };
    const area = { ...boundsOf("Step 20"), height: 400 };
    const [page, ...more] = readPdf(draw(base, "journey-map", area))
      .split("\f")
      .slice(0, -1);
    expect(more).toEqual([]);
    for (const words of ["Doing", "From beginning to end", "Step 20", "Card-20"]) expect(page).toContain(words);
    expect(page).not.toMatch(/Card-(1|10|22|40)\b/);
    expect(() => draw(base, "journey-map", { ...area, x: 90_000 })).toThrow("Nothing of the board lies in this area");
  });

  it("is refused, with what helps, where nobody would print it", () => {
    const at = (x: number, y: number) => buildCard(x * 200, y * 1_000);
    const items = Array.from({ length: 5_000 }, (_, index) => at(index, index % 2));
    const scene = { bounds: { x: 0, y: 0, width: 1_000_000, height: 1_090 }, items };
    expect(() => planPages(scene, "a4", partOf(scene))).toThrow(
      `This board takes more than ${mostPages} pages of A4. Choose larger paper, or export it as SVG.`,
    );
  });
});
