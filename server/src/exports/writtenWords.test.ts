import { createCanvas, loadImage } from "@napi-rs/canvas";
import { kindById } from "@throughline/kinds";
import { Board, createOrigin, initialize } from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readPdf } from "../testing/readPdf.ts";
import { renderBoard } from "./renderBoard.ts";
import type { RenderJob } from "./RenderJob.ts";

function draw(format: RenderJob["format"], titles: readonly string[]): Buffer {
  const kind = kindById("story-map");
  const add = kind?.operations.get("addActivity");
  if (kind === undefined || add === undefined) throw new Error("no story map");
  const doc = new Y.Doc();
  const board = new Board(doc, kind.schema);
  const origin = createOrigin("import");
  initialize(board, "Words", origin);
  board.transact(origin, (writer) => titles.forEach((title) => add.call(writer, { title })));
  return Buffer.from(
    renderBoard({
      kind: kind.id,
      source: { base: new Uint8Array(Y.encodeStateAsUpdateV2(doc)), updates: [] },
      format,
      theme: "light",
    }).bytes,
  );
}

describe("words in a PDF, as another program reads them", () => {
  const words = ["-5 points", "10:30", "(1)", "A-B", "3x4", "a -> b", "fi ffi", "@home", "Größe", "Ελλάδα", "Привет"];
  const others = ["한국어", "日本語", "简体中文", "ไทย"];

  it("are all there, letter by letter, so that they can be found and copied", { timeout: 180_000 }, () => {
    const text = readPdf(draw("pdf", [...words, ...others]));
    for (const word of [...words, ...others]) expect(text).toContain(word);
  });
});

describe("scripts that Inter doesn't have", () => {
  /** How much of a small picture is inked, and a print of it. */
  async function look(title: string): Promise<string> {
    const image = await loadImage(draw("png", [title]));
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext("2d").drawImage(image, 0, 0);
    return canvas.toDataURL();
  }

  it.each([
    ["Korean", "가", "나"],
    ["Japanese", "あ", "い"],
    ["Chinese", "简", "体"],
    ["Arabic", "ب", "ج"],
    ["Hebrew", "ש", "ל"],
    ["Devanagari", "क", "ख"],
    ["Thai", "ก", "ข"],
    ["emoji", "😀", "⚡"],
  ])("are drawn in letters of their own: %s", async (_, one, other) => {
    // A font that lacks both draws the same box for both, as it does for a code that never stands for a letter.
    const [first, second, nothing] = await Promise.all([look(one), look(other), look("\ufdd0")]);
    expect(first).not.toBe(second);
    expect(first).not.toBe(nothing);
    expect(second).not.toBe(nothing);
  });

  it("are carried along in an SVG", () => {
    const svg = draw("svg", ["한국어"]).toString("utf8");
    expect(svg.slice(0, 1_000)).toMatch(/font-family="[^"]*Noto Sans KR Variable/);
    expect(svg.includes("@font-face{font-family:&#39;Noto Sans KR Variable&#39;")).toBe(true);
    expect(draw("svg", ["Order"]).toString("utf8").includes("Noto")).toBe(false);
  });
});
