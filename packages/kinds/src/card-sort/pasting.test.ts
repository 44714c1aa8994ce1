import type { Board } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { pastingOn } from "../testing/pasting.ts";
import { card } from "./elements/card/card.ts";
import { cardSort } from "./index.ts";

/** Each card with its group: "Money: Prices (what it costs)". */
function shown(board: Board): string[] {
  return board.ofType(card).map(({ place, label, description }) => {
    const group = board.get(place[0])?.name;
    return `${typeof group === "string" ? `${group}: ` : ""}${label}${description && ` (${description})`}`;
  });
}

function buildSort() {
  const sort = pastingOn(cardSort);
  return { ...sort, money: sort.run("addCategory", { name: "Money" }).id };
}

describe("a table pasted on a card sort", () => {
  it("brings cards to groups by a header, to those that are there by their names", () => {
    const { board, paste } = buildSort();
    paste("Card\tGroup\tDescription\nPrices\tmoney\twhat it costs\nHours\tVisit\t\nLost\t\t");
    expect(shown(board)).toEqual(["Money: Prices (what it costs)", "Visit: Hours", "Lost"]);
  });

  it("without a header is cards with descriptions, or groups with cards where names come back", () => {
    const { board, paste, choices, money } = buildSort();
    expect(
      choices("a\tb\nc\td")
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(["described", "group-first"]);
    paste("Hours\twhen it is open\nPrices\t", { at: { name: "addCard", args: { category: money } } });
    paste("Visit\tParking\n\tToilets\nVisit\tLockers");
    expect(shown(board)).toEqual([
      "Money: Hours (when it is open)",
      "Money: Prices",
      "Visit: Parking",
      "Visit: Toilets",
      "Visit: Lockers",
    ]);
  });

  it("can be a group each column", () => {
    const { board, paste } = buildSort();
    paste("Money\tVisit\nPrices\tHours\n\tParking", {}, "across");
    expect(shown(board)).toEqual(["Money: Prices", "Visit: Hours", "Visit: Parking"]);
  });
});

describe("lines pasted on a card sort", () => {
  it("keep a description after a bar, and a label that is too long as the card's description", () => {
    const { board, paste, money } = buildSort();
    const long = "much ".repeat(120).trim();
    paste(`Prices | what it costs\n${long}`, { at: { name: "addCard", args: { category: money } } });
    const [first, second] = board.ofType(card);
    expect(first).toMatchObject({ label: "Prices", description: "what it costs" });
    expect(second?.description).toBe(long);
    expect(second?.label).toMatch(/^much .*…$/);
    expect(second?.place[0]).toBe(money);
  });
});
