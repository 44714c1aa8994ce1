import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonBreak } from "./jsonBreak.ts";

describe("findJsonBreak", () => {
  it.each([
    ['{"a":}', 5],
    ["[1,]", 3],
    ["[1 2]", 3],
    ['{"a":1', 6],
    ["{a:1}", 1],
    ['["x]', 1],
    ["[1]]", 3],
    ["", 0],
    ["nul", 0],
    ["[01]", 2],
  ])("finds where %j breaks", (text, index) => {
    expect(findJsonBreak(text)).toBe(index);
  });

  it("finds a break exactly where the platform's parser refuses", () => {
    const text = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", '"', "1", " ", "\\"))
      .map(([json, at, put]) => {
        const index = at % (json.length + 1);
        return json.slice(0, index) + put + json.slice(index + (at % 2));
      });
    fc.assert(
      fc.property(text, (candidate) => {
        let parses = true;
        try {
          JSON.parse(candidate);
        } catch {
          parses = false;
        }
        expect(findJsonBreak(candidate) === undefined).toBe(parses);
      }),
      { numRuns: 2_000 },
    );
  });
});
