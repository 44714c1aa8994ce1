import { expect, it } from "vitest";
import { kinds, loadKind } from "./index.ts";

it("fetches every kind there is", async () => {
  for (const kind of kinds) expect(await loadKind(kind.id)).toBe(kind);
});

it("knows of no other", async () => {
  expect(await loadKind("mood-board")).toBeUndefined();
  expect(await loadKind("constructor")).toBeUndefined();
});
