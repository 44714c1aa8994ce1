import { describe, expect, it } from "vitest";
import { requireShallow } from "./requireShallow.ts";

const check = (json: string) => () => requireShallow(new TextEncoder().encode(json));

describe("requireShallow", () => {
  it("lets brackets, commas and marks in texts be", () => {
    expect(check(JSON.stringify({ text: `${"[{,".repeat(100_000)}\\"`, more: [1, 2] }))).not.toThrow();
  });

  it.each([
    ["nested too deeply", "[".repeat(40)],
    ["of too many lists", `[${"[],".repeat(60_000)}[]]`],
    ["of too many entries", `[${"1,".repeat(120_000)}1]`],
  ])("refuses what is %s", (_, json) => {
    expect(check(json)).toThrow(/The body must not/);
  });
});
