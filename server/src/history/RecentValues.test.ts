import { describe, expect, it } from "vitest";
import { RecentValues } from "./RecentValues.ts";

describe("RecentValues", () => {
  it("makes a value once, for all who ask at the same time and later", async () => {
    const values = new RecentValues<number>(2);
    let made = 0;
    const make = async () => ++made;
    expect(await Promise.all([values.get("a", make), values.get("a", make)])).toEqual([1, 1]);
    expect(await values.get("a", make)).toBe(1);
  });

  it("lets go of what was asked for longest ago", async () => {
    const values = new RecentValues<string>(2);
    const made: string[] = [];
    const get = (key: string) =>
      values.get(key, async () => {
        made.push(key);
        return key;
      });
    for (const key of ["a", "b", "a", "c", "a", "b"]) await get(key);
    expect(made).toEqual(["a", "b", "c", "b"]);
  });

  it("doesn't keep what failed", async () => {
    const values = new RecentValues<number>(2);
    await expect(values.get("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await values.get("a", async () => 2)).toBe(2);
  });
});
