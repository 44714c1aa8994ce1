import { describe, expect, it } from "vitest";
import { createCanvasMeasurer } from "./canvasMeasurer.ts";
import { plainMeasurer } from "./plainMeasurer.ts";
import type { TextStyleName } from "./sceneNode.ts";
import { createTextLayout } from "./textLayout.ts";
import { baselineOf, cssFont, textStyles } from "./textStyles.ts";

describe("createTextLayout", () => {
  it("gives the same array for the same call, another for any other", () => {
    const layout = createTextLayout(plainMeasurer);
    const lines = layout.wrap("Compare prices", 60, "card");
    expect(lines).toEqual(["Compare", "prices"]);
    expect(layout.wrap("Compare prices", 60, "card")).toBe(lines);
    expect(layout.wrap("Compare prices", 200, "card")).toEqual(["Compare prices"]);
    expect(layout.wrap("Compare prices", 60, "card", { maxLines: 1 })).toHaveLength(1);
    expect(layout.wrap("60 card Compare prices", 60, "title")).not.toBe(lines);
  });

  it("forgets the oldest beyond its capacity", () => {
    const layout = createTextLayout(plainMeasurer, 10);
    const first = layout.wrap("text 0", 60, "card");
    for (let i = 1; i <= 10; i += 1) layout.wrap(`text ${i}`, 60, "card");
    const again = layout.wrap("text 0", 60, "card");
    expect(again).toEqual(first);
    expect(again).not.toBe(first);
  });

  it("counts height by lines, an empty text having one", () => {
    const layout = createTextLayout(plainMeasurer);
    expect(layout.height(layout.wrap("", 60, "card"), "card")).toBe(18);
    expect(layout.height(["a", "b"], "meta")).toBe(32);
  });
});

describe("createCanvasMeasurer", () => {
  function buildContext(): { font: string; asked: string[]; measureText(text: string): { width: number } } {
    return {
      font: "",
      asked: [],
      measureText(text) {
        this.asked.push(`${this.font.split(" ")[0]}: ${text}`);
        return { width: text.length * Number(this.font.split(" ")[1]?.replace("px", "")) };
      },
    };
  }

  it("measures each word once a style and adds the words up", () => {
    const context = buildContext();
    const measurer = createCanvasMeasurer(context);
    expect(measurer.width("to be or n0t to be", "card")).toBe(18 * 13);
    expect(context.asked).toEqual(["400: to", "400:  ", "400: be", "400: or", "400: n0t"]);
    expect(measurer.width("to", "cardStrong")).toBe(2 * 13);
    expect(measurer.width("be to", "card")).toBe(5 * 13);
    expect(context.asked.slice(5)).toEqual(["600: to"]);
    expect(measurer.width("", "card")).toBe(0);
  });

  it("adds up a word of letters or digits from its pairs, and asks for others whole", () => {
    const context = buildContext();
    const measurer = createCanvasMeasurer(context);
    expect(measurer.width("noon", "card")).toBe(4 * 13);
    expect(context.asked).toEqual(["400: no", "400: oo", "400: o", "400: on"]);
    expect(measurer.width("soon no moon", "card")).toBe(12 * 13);
    expect(context.asked.slice(4)).toEqual(["400: so", "400:  ", "400: mo"]);
    for (const word of ["10:30", "-->", "10x20", "A-B", "नमस्ते"]) measurer.width(word, "card");
    expect(context.asked.slice(7)).toEqual(["400: 10:30", "400: -->", "400: 10x20", "400: A-B", "400: नमस्ते"]);
  });

  it("sets the style's font again after another style was measured", () => {
    const measurer = createCanvasMeasurer(buildContext());
    expect(["a", "b", "c"].map((text, i) => measurer.width(text, i === 1 ? "title" : "meta"))).toEqual([12, 20, 12]);
  });
});

describe("text styles", () => {
  const names = Object.keys(textStyles) as TextStyleName[];

  it.each(names)("the baseline of %s lies where CSS puts Inter's", (name) => {
    const { size, lineHeight } = textStyles[name];
    // Inter's capitals are 1490/2048 high and stand about in the middle of the line.
    const above = baselineOf(name) - (1490 / 2048) * size;
    expect(above).toBeCloseTo(lineHeight - baselineOf(name), 0);
  });

  it("are written as CSS", () => {
    expect(cssFont("stage")).toBe("600 15px 'Inter Variable', Inter, sans-serif");
  });
});
