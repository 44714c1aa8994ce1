import { createOrigin, runOperations } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { buildSession } from "../testing/buildSession.ts";
import { idOf, idsOf } from "./madeIds.ts";

/** A card sort whose tray is wider than a screen, with so many of its cards still in it. */
function largeSort(left: number) {
  const session = buildSession({ kind: "card-sort", filled: false });
  const run = (name: string, args: Record<string, unknown>) =>
    runOperations(session.board, session.kind.operations, [{ name, args }], createOrigin("import"))[0];
  const ids = idsOf(run("addCards", { labels: Array.from({ length: 1_200 }, (_, n) => `Card ${n + 1}`) }));
  const group = idOf(run("addCategory", { name: "Group" }));
  run("moveCards", { ids: ids.slice(left), category: group });
  session.camera.resize({ width: 1_440, height: 900 });
  const seen = session.scene.index.search(session.camera.view).filter(({ role }) => role === "element");
  return { session, seen: seen.map(({ key }) => key), ids, group };
}

describe("the view in which a board opens", () => {
  it("begins where the board's things begin, when the room kept for others fills it", () => {
    const { seen, ids, group } = largeSort(0);
    expect(seen).toEqual(expect.arrayContaining([group, ids[0]]));
  });

  it("begins at the top left as long as something is there", () => {
    const { session, seen, ids } = largeSort(1);
    expect(seen).toEqual([ids[0]]);
    expect(session.camera.get().x).toBeLessThanOrEqual(0);
  });
});
