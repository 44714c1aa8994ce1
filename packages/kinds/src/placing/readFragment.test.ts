import { OperationError } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { readFragment } from "./readFragment.ts";
import { storyMap } from "../story-map/index.ts";

const place = ["task1", "", "a0"];
const refusal = (run: () => unknown): OperationError => {
  try {
    run();
  } catch (error) {
    if (error instanceof OperationError) return error;
    throw error;
  }
  throw new Error("was not refused");
};

describe("readFragment", () => {
  it("keeps content and place, and passes over what this kind of board doesn't have", () => {
    const read = readFragment(storyMap.schema, [
      { id: "a", type: "story", place, title: "Pay", status: "done", hue: "rose" },
      { id: "b", type: "sticker", text: "elsewhere" },
    ]);
    expect(read).toMatchObject([{ id: "a", place, content: { title: "Pay", status: "done" } }]);
    expect(read[0]?.content).not.toHaveProperty("hue");
    expect(read[0]?.content).not.toHaveProperty("place");
  });

  it("names every problem with its path before anything is written", () => {
    const error = refusal(() =>
      readFragment(storyMap.schema, [
        { id: "a", type: "story", place, status: "perhaps" },
        { id: "a", type: "story", place },
        { type: "story", title: "x".repeat(6_000) },
        { id: "d", type: "story", title: "x".repeat(6_000) },
      ]),
    );
    expect(error.issues.map((issue) => issue.path)).toEqual([
      ["elements", 0, "status"],
      ["elements", 1, "id"],
      ["elements", 2, "id"],
      ["elements", 3, "title"],
    ]);
  });

  it("refuses when nothing fits", () => {
    expect(refusal(() => readFragment(storyMap.schema, [{ id: "b", type: "sticker" }])).code).toBe("refused");
  });
});
