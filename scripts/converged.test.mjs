import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { convergedKinds, fewestSeeds, stampConverged } from "./converged.mjs";

let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "throughline-"));
  write("pnpm-workspace.yaml", "catalog:\n  yjs: 13.6.33\n  zod: 4.0.0\n");
  write("packages/model/src/board.ts", "1");
  write("packages/kinds/src/placing/siblings.ts", "1");
  for (const kind of ["journey-map", "story-map"]) {
    write(`packages/kinds/src/${kind}/part.ts`, "1");
    write(`packages/kinds/src/${kind}/convergence.test.ts`, "1");
  }
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const converged = () => convergedKinds(root).map(({ kind }) => kind);

describe("the stamp of what converged", () => {
  it("holds for every kind as it was when it passed", () => {
    expect(converged()).toEqual([]);
    expect(stampConverged(fewestSeeds, root)).toBe(true);
    expect(convergedKinds(root)).toEqual([
      { kind: "journey-map", seeds: fewestSeeds },
      { kind: "story-map", seeds: fewestSeeds },
    ]);
    write("packages/kinds/src/journey-map/part.test.ts", "2");
    write("pnpm-workspace.yaml", "catalog:\n  yjs: 13.6.33\n  zod: 4.0.1\n");
    expect(converged(), "tests and other packages change no merge").toEqual(["journey-map", "story-map"]);
  });

  it.each([
    ["packages/kinds/src/journey-map/part.ts", "2", ["story-map"]],
    ["packages/kinds/src/placing/siblings.ts", "2", []],
    ["packages/model/src/board.ts", "2", []],
    ["packages/guard/src/check.ts", "2", []],
    ["pnpm-workspace.yaml", "catalog:\n  yjs: 13.6.34\n", []],
  ])("ends where %s changes", (path, text, left) => {
    stampConverged(fewestSeeds, root);
    write(path, text);
    expect(converged()).toEqual(left);
  });

  it("isn't given for a few seeds", () => {
    expect(stampConverged(fewestSeeds - 1, root)).toBe(false);
    expect(converged()).toEqual([]);
  });
});
