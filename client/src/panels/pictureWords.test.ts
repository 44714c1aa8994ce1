import type { Scene } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { pictureWords } from "./pictureWords.ts";

const board = (width: number, height: number): Scene => ({ bounds: { x: 0, y: 0, width, height }, items: [] });

describe("what is said of a picture before it is made", () => {
  it("is its size", () => {
    expect(pictureWords(board(1_500, 1_100))).toEqual({ words: "About 3,000 × 2,200 pixels", isReadable: true });
  });

  it("is that it can't be read, and what can, where a board is too wide", () => {
    expect(pictureWords(board(95_000, 700))).toEqual({
      words: "About 30,000 × 221 pixels: letters 4 px high, too small to read. Take a PDF in pages instead.",
      isReadable: false,
    });
  });

  it("leaves out what isn't on the picture", () => {
    const bounds = { x: 0, y: 0, width: 9_000, height: 9 };
    const add = { key: "+", role: "add", level: 1, nodes: [], bounds } as const;
    const card = { ...add, key: "a", role: "element", bounds: { x: 0, y: 0, width: 100, height: 50 } } as const;
    expect(pictureWords({ ...board(9_000, 50), items: [add, card] }).words).toBe("About 200 × 100 pixels");
  });
});
