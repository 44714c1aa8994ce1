import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { checkMapping, guessMapping } from "./columnMapping.ts";
import type { TableField } from "./tableFormat.ts";

const field = (key: string, label: string, aliases: string[], required = false): TableField => ({
  key,
  label,
  name: label,
  description: "",
  required,
  aliases,
});

const fields = [
  field("card", "Card", ["card label", "title", "name"], true),
  field("group", "Group", ["category", "category label"]),
  field("groupId", "Group id", ["category id"]),
  field("order", "Order", ["position"]),
];

describe("guessMapping", () => {
  it.each([
    ["CARD", "card"],
    ["  card_label ", "card"],
    ["cardLabel", "card"],
    ["Сard", "card"],
    ["Τitle", "card"],
    ["Cärd", "card"],
    ["card-name", "card"],
    ["Category", "group"],
    ["category-ID", "groupId"],
    ["Custom field (Card label)", "card"],
    ["Category (from the workshop)", "group"],
  ])("knows %j for %s", (header, key) => {
    expect(guessMapping([header], fields).mapping).toEqual({ [key]: header });
  });

  it.each(["Last category change", "Vote count of the group", "order_in_stage", "Is it rude to play a card?"])(
    "takes %j for none: it merely contains a name",
    (header) => {
      expect(guessMapping([header], fields).mapping).toEqual({});
    },
  );

  it("lets the cells decide where a header may mean several things", () => {
    const byCells = { aliases: ["list"], fits: (cells: readonly string[]) => cells.includes("Done") };
    const choices = [field("group", "Group", ["list"]), { ...field("status", "Status", []), byCells }];
    expect(guessMapping(["List"], choices, () => ["To do", "Done"]).mapping).toEqual({ status: "List" });
    expect(guessMapping(["List"], choices, () => ["Kitchen", "Bath"]).mapping).toEqual({ group: "List" });
  });

  it("prefers a whole alias to what is left of a header without its fillers, and uses each header once", () => {
    const headers = ["category_label", "card_id", "card_label", "category_id", "user_id"];
    expect(guessMapping(headers, fields).mapping).toEqual({
      card: "card_label",
      group: "category_label",
      groupId: "category_id",
    });
    expect(guessMapping(["Name", "Title"], fields).mapping).toEqual({ card: "Title" });
  });

  it("tells which required fields are missing", () => {
    const { mapping, missing } = guessMapping(["foo"], fields);
    expect(mapping).toEqual({});
    expect(missing.map(({ key }) => key)).toEqual(["card"]);
  });

  it("always gives a mapping that has no problem but what is missing", () => {
    const header = fc.oneof(
      fc.string(),
      fc.constantFrom("card", "Card", "group id", "Category label", "Order", "the card title"),
    );
    fc.assert(
      fc.property(fc.uniqueArray(header), (headers) => {
        const { mapping, missing } = guessMapping(headers, fields);
        expect(new Set(Object.values(mapping)).size).toBe(Object.keys(mapping).length);
        expect(checkMapping(headers, fields, mapping).flatMap(({ path }) => path)).toEqual(
          missing.map(({ key }) => key),
        );
      }),
    );
  });
});

describe("checkMapping", () => {
  it("names every problem with its field", () => {
    const problems = checkMapping(["A", "B"], fields, { group: "A", groupId: "A", order: "C", colour: "B", card: "" });
    expect(problems.map(({ path }) => path[0])).toEqual(["groupId", "order", "colour", "card"]);
    expect(problems.map(({ message }) => message)).toEqual([
      "The column “A” is already used for Group",
      "The file has no column “C”",
      "There is no field “colour”",
      "Choose a column for Card",
    ]);
  });
});
