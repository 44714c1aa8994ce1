import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashContents, isFresh, listFiles, writeStamp } from "./stamp.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "throughline-stamp-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name, text) => {
  mkdirSync(join(root, name, ".."), { recursive: true });
  writeFileSync(join(root, name), text);
  return join(root, name);
};

describe("hashContents", () => {
  it("doesn't depend on the order of the files", () => {
    const files = [write("a", "1"), write("b", "2")];
    expect(hashContents(root, files)).toBe(hashContents(root, files.toReversed()));
  });
  it("changes with a content, a name and a missing file", () => {
    const file = write("a", "1");
    const before = hashContents(root, [file]);
    write("a", "2");
    expect(hashContents(root, [file])).not.toBe(before);
    expect(hashContents(root, [write("b", "1")])).not.toBe(before);
    expect(hashContents(root, [join(root, "gone")])).not.toBe(before);
  });
  it("doesn't depend on where the repository lies", () => {
    expect(hashContents(root, [write("x/a", "1")])).not.toBe(hashContents(join(root, "x"), [join(root, "x/a")]));
    expect(hashContents(join(root, "x"), [write("x/a", "1")])).toBe(hashContents(join(root, "y"), [write("y/a", "1")]));
  });
});

describe("listFiles", () => {
  it("walks folders, skips what is installed or built, and forgives missing paths", () => {
    write("src/deep/a.ts", "");
    write("src/b.ts", "");
    write("src/node_modules/c.js", "");
    write("src/dist/d.js", "");
    const found = listFiles([join(root, "src"), join(root, "gone")]);
    expect(found).toEqual([join(root, "src/b.ts"), join(root, "src/deep/a.ts")]);
  });
});

describe("stamps", () => {
  it("are fresh only for the hash they were written with", () => {
    const stamp = join(root, "cache", "stamp");
    expect(isFresh(stamp, "one")).toBe(false);
    writeStamp(stamp, "one");
    expect(isFresh(stamp, "one")).toBe(true);
    expect(isFresh(stamp, "two")).toBe(false);
  });
});
