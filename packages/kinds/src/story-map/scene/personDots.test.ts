import { describe, expect, it } from "vitest";
import { initialsOf } from "./personDots.ts";

describe("initialsOf", () => {
  it.each([
    ["Ana Lima", "AL"],
    ["ana maria de lima", "AL"],
    ["  Ördek ", "Ö"],
    ["🧑 Tom", "🧑T"],
    ["", ""],
  ])("%s is %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
