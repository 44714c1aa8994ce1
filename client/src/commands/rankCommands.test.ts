import { describe, expect, it } from "vitest";
import { allCommands } from "./allCommands.ts";
import { rankCommands } from "./rankCommands.ts";

const labels = (query: string) => rankCommands(allCommands, query).map(({ label }) => label);

describe("rankCommands", () => {
  it("gives everything in order for an empty query", () => {
    expect(rankCommands(allCommands, "  ")).toEqual(allCommands);
  });

  it("finds by beginnings of words, all of which must occur", () => {
    expect(labels("zoo")[0]).toBe("Zoom in");
    expect(labels("exp pdf")).toEqual([
      "Export: PDF on one page",
      expect.stringMatching(/^Export: PDF in pages \((A4|Letter)\)$/),
      "Export: PDF in pages (A3)",
    ]);
    expect(labels("zoom banana")).toEqual([]);
  });

  it("finds by other words too, after those that are in the label", () => {
    expect(labels("theme")).toEqual(["Switch between light and dark"]);
    expect(labels("delete")).toEqual(["Delete", "Move board to bin"]);
  });
});
