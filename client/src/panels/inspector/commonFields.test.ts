import type { BoardElement } from "@throughline/model";
import { defineBoardSchema, defineElement, text, value, wordsValue } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { commonFields, selectionTitle, textsOf } from "./commonFields.ts";

const hue = { control: "hue", label: "Colour" } as const;
const anything = { safeParse: (data: unknown) => ({ success: true as const, data }) };
const colour = value(anything as never, "lemon", hue);

const card = defineElement({
  type: "card",
  label: "Card",
  icon: "card",
  values: { at: value(anything as never, 0), colour, owner: wordsValue("Owner") },
  texts: { title: text("Title") },
});
const step = defineElement({
  type: "step",
  label: "Step",
  icon: "task",
  values: { colour, owner: wordsValue("Who does it") },
  texts: { title: text("Title") },
});
const schema = defineBoardSchema({ kind: "test", version: 1, elements: [card, step], migrations: [] });

const element = (type: string, fields: Record<string, unknown>): BoardElement => ({ id: "x", type, ...fields });

describe("commonFields", () => {
  it("gives the described fields of one element, placements and the like left out", () => {
    const fields = commonFields(schema, [element("card", { colour: "rose", owner: "Ana" })]);
    expect(fields.map(({ key, value, isMixed }) => [key, value, isMixed])).toEqual([
      ["colour", "rose", false],
      ["owner", "Ana", false],
    ]);
  });

  it("keeps of several types only what is described alike", () => {
    const fields = commonFields(schema, [element("card", { colour: "rose" }), element("step", { colour: "rose" })]);
    expect(fields.map(({ key }) => key)).toEqual(["colour"]);
  });

  it("shows no value where they differ", () => {
    const [field] = commonFields(schema, [element("card", { colour: "rose" }), element("card", { colour: "sky" })]);
    expect(field).toMatchObject({ value: undefined, isMixed: true });
  });

  it("compares lists by what is in them", () => {
    const fields = commonFields(schema, [element("card", { owner: ["a"] }), element("card", { owner: ["a"] })]);
    expect(fields.find(({ key }) => key === "owner")?.isMixed).toBe(false);
  });

  it("has nothing for nothing", () => {
    expect(commonFields(schema, [])).toEqual([]);
  });
});

describe("textsOf and selectionTitle", () => {
  it("offers texts of one element only", () => {
    expect(textsOf(schema, [element("card", {})]).map(({ key }) => key)).toEqual(["title"]);
    expect(textsOf(schema, [element("card", {}), element("card", {})])).toEqual([]);
  });

  it("names what is selected", () => {
    const [one, other] = [element("card", {}), element("step", {})];
    expect(selectionTitle(schema, [one])).toBe("Card");
    expect(selectionTitle(schema, [one, one])).toBe("2 × Card");
    expect(selectionTitle(schema, [one, other])).toBe("2 elements");
  });
});
