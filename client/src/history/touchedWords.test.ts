import { describe, expect, it } from "vitest";
import { buildSession } from "../testing/buildSession.ts";
import { touchedWords } from "./touchedWords.ts";

describe("how much was changed", () => {
  const { board } = buildSession({ kind: "card-sort" });
  const idsOf = (type: string, count: number) =>
    Array.from(board.all())
      .filter((element) => element.type === type)
      .slice(0, count)
      .map(({ id }) => id);

  it("is told in the board's own words", () => {
    expect(touchedWords(idsOf("card", 3), board)).toBe("3 cards changed");
    expect(touchedWords(idsOf("card", 1), board)).toBe("1 card changed");
    expect(touchedWords([...idsOf("card", 2), ...idsOf("category", 1)], board)).toMatch(/^1 .+ and 2 cards changed$/);
  });

  it("doesn't call by a name what is gone", () => {
    expect(touchedWords([...idsOf("card", 2), "gone"], board)).toBe("3 elements changed");
  });

  it("of no element is of the title", () => expect(touchedWords([], board)).toBe("Title changed"));

  it("begins with the board itself", () => {
    expect(touchedWords([], board, true)).toBe("Board made");
    expect(touchedWords(idsOf("card", 3), board, true)).toBe("Board made, 3 cards changed");
  });
});
