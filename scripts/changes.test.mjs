import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changedFiles, relatedSpecs, relatedUnitTests } from "./changes.mjs";
import { ROOT } from "./toolchain.mjs";

const specs = readdirSync(join(ROOT, "e2e", "specs"));
const starter = "server/src/testing/spawnProcess.ts";

describe("tests that a change can touch", () => {
  it("are those that import it, and where the server runs it those that start the server", () => {
    expect(existsSync(join(ROOT, starter))).toBe(true);
    expect(relatedUnitTests(["packages/model/src/board.ts"])).toContain(starter);
    expect(relatedUnitTests(["server/src/main.ts"])).toContain(starter);
    expect(relatedUnitTests(["client/src/app/App.tsx"])).toEqual(["client/src/app/App.tsx"]);
    expect(relatedUnitTests(["server/src/stalls.test.ts"])).toEqual(["server/src/stalls.test.ts"]);
  });
  it("are those of the scripts where something changed that is read as it is", () => {
    expect(relatedUnitTests(["Dockerfile"])).toEqual(["Dockerfile", "scripts/run.mjs"]);
  });
  it("are all where the tools changed", () => {
    expect(relatedUnitTests(["pnpm-lock.yaml", "README.md"])).toBeUndefined();
    expect(relatedSpecs(["pnpm-lock.yaml"])).toBeUndefined();
  });
  it("are all in the browser, but for parts that few of them look at", () => {
    expect(relatedSpecs(["client/src/canvas/BoardCanvas.tsx"])).toBeUndefined();
    expect(relatedSpecs(["e2e/actors/BoardActor.ts"])).toBeUndefined();
    expect(relatedSpecs(["packages/kinds/src/kind.ts"])).toBeUndefined();
    const sorting = relatedSpecs(["packages/kinds/src/card-sort/layout.ts", "server/src/backup/restore.ts"]);
    expect(sorting).toEqual(expect.arrayContaining(["card-sort.spec.ts", "boards.spec.ts", "recovery.spec.ts"]));
    expect(sorting).not.toContain("story-map.spec.ts");
    expect(specs).toEqual(expect.arrayContaining(sorting));
    expect(relatedSpecs(["e2e/specs/keys.spec.ts"])).toEqual(["keys.spec.ts"]);
  });
  it("are none in the browser for words and tests beside the source", () => {
    expect(relatedSpecs(["README.md", "docs/backup.md", "packages/model/src/board.test.ts"])).toEqual([]);
  });
});

it("says in words that it doesn't know a commit", () => {
  expect(() => changedFiles("no-such-commit")).toThrow('since "no-such-commit"');
});
