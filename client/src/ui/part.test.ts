import { describe, expect, it } from "vitest";
import { createPart, loadAhead } from "./part.tsx";

const Shown = () => null;

describe("a part of the page", () => {
  it("is fetched once", async () => {
    let fetches = 0;
    const part = createPart(async () => {
      fetches += 1;
      return Shown;
    });
    expect(part.isReady()).toBe(false);
    await Promise.all([part.load(), part.load()]);
    await part.load();
    expect(part.isReady()).toBe(true);
    expect(fetches).toBe(1);
  });

  it("is fetched again after it couldn't be", async () => {
    let isOnline = false;
    const part = createPart(async () => {
      if (!isOnline) throw new TypeError("Failed to fetch");
      return Shown;
    });
    await expect(part.load()).rejects.toThrow("Failed to fetch");
    isOnline = true;
    await part.load();
    expect(part.isReady()).toBe(true);
  });
});

describe("loading ahead", () => {
  it("fetches one after the other, also after one that couldn't be", async () => {
    const fetched: string[] = [];
    const { promise: done, resolve } = Promise.withResolvers<void>();
    const part = (name: string, works: boolean) => ({
      load: async () => {
        fetched.push(name);
        if (name === "last") resolve();
        if (!works) throw new TypeError("Failed to fetch");
      },
    });
    loadAhead([part("first", true), part("missing", false), part("last", true)]);
    await done;
    expect(fetched).toEqual(["first", "missing", "last"]);
  });

  it("stops when nobody needs it any more", async () => {
    const { promise: first, resolve } = Promise.withResolvers<void>();
    const fetched: string[] = [];
    const stop = loadAhead([
      {
        load: async () => {
          stop();
          resolve();
        },
      },
      { load: async () => void fetched.push("second") },
    ]);
    await first;
    await new Promise((done) => setTimeout(done, 0));
    expect(fetched).toEqual([]);
  });
});
