import { createCanvas, loadImage } from "@napi-rs/canvas";
import { kinds } from "@throughline/kinds";
import { maxPicturePixels } from "@throughline/scene";
import { Board, createOrigin, initialize, type BoardWriter } from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { pngScale, thumbnailSize } from "./paintPicture.ts";
import type { StateSource } from "../history/historyWork.ts";
import { fontsFor } from "./fonts/fontsFor.ts";
import { renderBoard } from "./renderBoard.ts";
import { serverText } from "./serverText.ts";

const hostile = `</text><script>alert(1)</script>&"'\u0000\u202e <![CDATA[ javascript:alert(1)`;

function buildState(kindId: string, title: string, fill?: (board: BoardWriter) => void): StateSource {
  const kind = kinds.find(({ id }) => id === kindId);
  if (kind === undefined) throw new Error(`no kind ${kindId}`);
  const doc = new Y.Doc();
  const board = new Board(doc, kind.schema);
  const origin = createOrigin("import");
  initialize(board, title, origin);
  if (fill) board.transact(origin, fill);
  return { base: new Uint8Array(Y.encodeStateAsUpdateV2(doc)), updates: [] };
}

const templates = kinds.flatMap((kind) => kind.templates.map((template) => ({ kind: kind.id, template })));

describe("pictures of boards", () => {
  it.each(templates)("draws $kind $template.id as PNG within its limits", async ({ kind, template }) => {
    const source = buildState(kind, template.title, template.build);
    const image = await loadImage(renderBoard({ kind, source, format: "png", theme: "light" }).bytes);
    expect(image.width * image.height).toBeLessThanOrEqual(maxPicturePixels);
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext("2d").drawImage(image, 0, 0);
    const { data } = canvas.getContext("2d").getImageData(0, 0, image.width, image.height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4 * 97) {
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    }
    expect(colours.size).toBeGreaterThan(8);
  });

  it("draws an empty board too, in every format", () => {
    for (const kind of kinds) {
      const source = buildState(kind.id, "");
      for (const format of ["png", "svg", "pdf", "thumbnail"] as const) {
        expect(renderBoard({ kind: kind.id, source, format, theme: "dark" }).bytes.byteLength).toBeGreaterThan(100);
      }
    }
  });

  it("gives thumbnails one size, whatever the board's", async () => {
    for (const { kind, template } of templates) {
      const source = buildState(kind, template.title, template.build);
      const { width, height } = await loadImage(
        renderBoard({ kind, source, format: "thumbnail", theme: "light" }).bytes,
      );
      expect({ width, height }).toEqual(thumbnailSize);
    }
  });

  it("writes a PDF of one page with its title, with text that can be searched", () => {
    const { kind, template } = templates[0] ?? {};
    if (kind === undefined || template === undefined) throw new Error("no template");
    const source = buildState(kind, "Ordering groceries", template.build);
    const pdf = Buffer.from(renderBoard({ kind, source, format: "pdf", theme: "light" }).bytes).toString("latin1");
    expect(pdf).toMatch(/^%PDF-1/);
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf).toContain("Ordering groceries");
    expect(pdf).toContain("/ToUnicode");
  });

  it("lets nothing that people typed run in an SVG", () => {
    const kind = kinds.find(({ id }) => id === "story-map");
    const add = kind?.operations.get("addActivity");
    const source = buildState("story-map", hostile, (board) => add?.call(board, { title: hostile }));
    const svg = Buffer.from(renderBoard({ kind: "story-map", source, format: "svg", theme: "light" }).bytes).toString(
      "utf8",
    );
    expect(svg).toContain("&lt;script");
    expect(svg).not.toMatch(/<script|<foreignObject|<!\[CDATA|\bon\w+="|href=/i);
    expect(svg).not.toContain("\u0000");
  });

  it("carries the letters that an SVG needs and no others", () => {
    const kind = kinds.find(({ id }) => id === "story-map");
    const add = kind?.operations.get("addActivity");
    const draw = (title: string) => {
      const source = buildState("story-map", "x", (board) => add?.call(board, { title }));
      return Buffer.from(renderBoard({ kind: "story-map", source, format: "svg", theme: "light" }).bytes).toString(
        "utf8",
      );
    };
    const latin = draw("Pay").match(/@font-face/g)?.length ?? 0;
    expect(latin).toBeGreaterThan(0);
    expect(draw("Оплата").match(/@font-face/g)?.length).toBeGreaterThan(latin);
  });
});

describe("pictureScale", () => {
  it("is 2 for ordinary boards and shrinks so that a picture never has more pixels than it may", () => {
    expect(pngScale({ width: 1_800, height: 1_100 })).toBe(2);
    for (const [width, height] of [
      [20_000, 9_000],
      [300_000, 500],
      [40_000, 40_000],
    ] as const) {
      const scale = pngScale({ width, height });
      expect(scale).toBeLessThan(2);
      expect(width * scale * height * scale).toBeLessThanOrEqual(maxPicturePixels + 1);
    }
  });

  it("gives up on what would be unreadable", () => {
    expect(() => pngScale({ width: 400_000, height: 400_000 })).toThrow(/too large/);
  });
});

describe("the server's text", () => {
  // Measured in Chromium with the same font files. Words break at the same places only if these agree.
  it.each([
    ["groceries", "card", 58.062],
    ["AVATAR", "card", 48.6484],
    ["12,345", "card", 40.752],
    ["groceries", "cardStrong", 59.6553],
    ["AVATAR", "cardStrong", 50.6569],
    ["12,345", "cardStrong", 42.316],
    ["groceries", "stage", 68.833],
    ["AVATAR", "stage", 58.4502],
    ["12,345", "stage", 48.8262],
    ["groceries", "meta", 53.5957],
    ["AVATAR", "meta", 44.9062],
    ["12,345", "meta", 37.6172],
  ] as const)("measures %s in %s as the browser does", (word, style, width) => {
    expect(serverText().width(word, style)).toBeCloseTo(width, 2);
  });

  it("measures words from their pairs of letters exactly as whole", () => {
    const words = [
      "AVATAR",
      "“Why",
      "To,",
      "Typography",
      "(1234)",
      "LÄRM!",
      "façade",
      "Yes…",
      "don’t",
      "affluent",
      "2026.",
    ];
    const context = createCanvas(1, 1).getContext("2d");
    const { fontOf } = fontsFor("a");
    for (const style of ["card", "cardStrong", "meta", "stage"] as const) {
      context.font = fontOf(style);
      for (const word of words) {
        expect(serverText().width(word, style), word).toBeCloseTo(context.measureText(word).width, 3);
      }
    }
  });

  it("is set in Inter in every script that Inter has", () => {
    const text = serverText();
    for (const word of ["Привет", "Ωμέγα", "Łódź", "Việt"]) {
      expect(text.width(word, "cardStrong"), word).not.toBe(text.width(word, "card"));
    }
  });
});
