import { kindById, type Kind } from "@throughline/kinds";
import { describe, expect, it } from "vitest";
import { previewList } from "./previewList.ts";

function cardSort(): Kind {
  const kind = kindById("card-sort");
  if (!kind) throw new Error("There is no card sort");
  return kind;
}

describe("previewList", () => {
  it("counts what a list would become and shows the first names without their descriptions", () => {
    const lines = "- Apples\n\nPears | ripe ones\r\nPlums\nFigs\nDates\nLimes";
    expect(previewList(cardSort(), lines)).toEqual({
      count: 6,
      first: ["Apples", "Pears", "Plums", "Figs", "Dates"],
    });
  });

  it("is nothing for nothing", () => {
    expect(previewList(cardSort(), " \n ")).toEqual({ count: 0, first: [] });
  });

  it("says why a list is refused", () => {
    const { count, problem } = previewList(cardSort(), "x".repeat(30_000));
    expect(count).toBe(0);
    expect(problem).toContain("too long");
  });
});
