import { expect, it } from "vitest";
import { kinds, loadKind, loadWholeKind } from "./index.ts";

it("fetches every kind there is, whole and as far as an open board needs it", async () => {
  for (const kind of kinds) {
    expect(await loadWholeKind(kind)).toBe(kind);
    const { templates, table, pasting, ...live } = kind;
    expect([templates, table, pasting]).not.toContain(undefined);
    expect(await loadKind(kind.id)).toEqual(live);
  }
});

it("knows of no other", async () => {
  expect(await loadKind("mood-board")).toBeUndefined();
  expect(await loadKind("constructor")).toBeUndefined();
  await expect(loadWholeKind({ id: "constructor" })).rejects.toThrow("There is no kind constructor");
});
