import { describe, expect, it } from "vitest";
import { RecentValues } from "./RecentValues.ts";

/** Asks for keys one after the other, each of which weighs what its number says, and gives those that were made. */
function ask(values: RecentValues<string>, keys: readonly string[]): string[] {
  const made: string[] = [];
  for (const key of keys) {
    const value = values.get(key, Number(key.slice(1)), () => {
      made.push(key);
      return `value of ${key}`;
    });
    expect(value).toBe(`value of ${key}`);
  }
  return made;
}

describe("RecentValues", () => {
  it("makes a value once", () => {
    expect(ask(new RecentValues(2), ["a1", "a1", "a1"])).toEqual(["a1"]);
  });

  it("lets go of what was asked for longest ago, when it is too much", () => {
    expect(ask(new RecentValues(2), ["a1", "b1", "a1", "c1", "a1", "b1"])).toEqual(["a1", "b1", "c1", "b1"]);
    expect(ask(new RecentValues(6), ["a1", "b2", "c3", "d2", "c3", "a1", "b2"])).toEqual([
      "a1",
      "b2",
      "c3",
      "d2",
      "a1",
      "b2",
    ]);
  });

  it("doesn't keep what is too large alone", () => {
    expect(ask(new RecentValues(2), ["a3", "a3"])).toEqual(["a3", "a3"]);
  });

  it("doesn't keep what failed", () => {
    const values = new RecentValues<string>(2);
    const fail = () => {
      throw new Error("no");
    };
    expect(() => values.get("a1", 1, fail)).toThrow("no");
    expect(ask(values, ["a1", "a1"])).toEqual(["a1"]);
  });
});
