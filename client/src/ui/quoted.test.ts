import { describe, expect, it } from "vitest";
import { quoted } from "./quoted.ts";

describe("words that are spoken of", () => {
  it("stand in quotes, once", () => {
    expect(quoted("Pay", 60)).toBe("“Pay”");
    for (const said of ["“Where is it?”", '"Where?"', "„Wo?“", "«Où ?»"]) expect(quoted(said, 60)).toBe(said);
  });

  it("are cut between letters, not within one", () => {
    expect(quoted("a".repeat(40), 40)).toBe(`“${"a".repeat(40)}”`);
    expect(quoted("😀".repeat(41), 40)).toBe(`“${"😀".repeat(38)}…”`);
  });
});
