import { expect, it, onTestFinished } from "vitest";
import * as Y from "yjs";
import { contentName } from "../../content/openBoard.ts";
import { describeOnEachStore } from "../../testing/describeOnEachStore.ts";
import { waitFor, type TestBrowser, type TestClient } from "../../testing/index.ts";

await describeOnEachStore("who made an element", (start) => {
  async function started() {
    const server = await start();
    onTestFinished(() => server.stop());
    const owner = await server.owner();
    const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Shop" } });
    const ben = await server.guest(owner, id, "editor", "Ben");
    const run = async (by: TestBrowser, name: string, args: Record<string, unknown>, board = id) => {
      const body = { operations: [{ name, args }] };
      const [made] = (await by.api.runOperations({ params: { id: board }, body })).results;
      return (made as { readonly id?: string } | undefined)?.id ?? "";
    };
    const ownersOf = async (elements: readonly string[], board = id) => {
      const { owners } = await owner.api.getOwners({ params: { id: board }, query: { elements: elements.join(",") } });
      return Object.fromEntries(owners.map((each) => [each.id, each.by.name]));
    };
    /** Folds all there is, as if some time had passed. */
    const fold = async () => {
      const { updates } = server.store;
      const aged = (await updates.load(contentName(id))).rows.length;
      await server.store.kysely
        .updateTable("updates")
        .set({ at: 1_000 })
        .where("document", "=", contentName(id))
        .execute();
      expect(aged).toBeGreaterThan(0);
      await waitFor("folding", async () => {
        await owner.api.listHistory({ params: { id } });
        return (await updates.load(contentName(id))).rows.length === 0;
      });
    };
    const open = async (by: TestBrowser) =>
      server.connect(contentName(id), (await by.api.createCollabToken()).token).synced();
    return { server, id, owner, ben, run, ownersOf, fold, open };
  }

  it("is known at once, and stays so through another's undo, a restore and what it becomes", async () => {
    const { id, owner, ben, run, ownersOf, fold, open } = await started();
    const mine = await run(owner, "addActivity", { title: "Pay" });
    const bens = await run(ben, "addActivity", { title: "Send" });
    expect(await ownersOf([mine, bens, "unknown12345"])).toEqual({ [mine]: "anna", [bens]: "Ben" });
    const { id: revision } = await owner.api.saveRevision({ params: { id }, body: { name: "Then" } });
    await fold();
    expect(await ownersOf([mine, bens])).toEqual({ [mine]: "anna", [bens]: "Ben" });

    // Anna deletes what is Ben's, and takes that back: in the document it is made anew, by her.
    const anna = await open(owner);
    const elements = anna.doc.getMap("elements");
    const undo = new Y.UndoManager(elements, { trackedOrigins: new Set(["anna"]) });
    anna.doc.transact(() => elements.delete(bens), "anna");
    await anna.synced();
    undo.undo();
    await anna.synced();
    expect(titleOf(anna, bens)).toBe("Send");
    await fold();
    expect(await ownersOf([bens])).toEqual({ [bens]: "Ben" });

    await run(owner, "deleteElements", { ids: [mine, bens] });
    await fold();
    await owner.api.restoreRevision({ params: { id, revision } });
    await waitFor("the restore", () => titleOf(anna, bens) === "Send");
    await run(owner, "setText", { id: bens, key: "title", text: "Send it" });
    await fold();
    expect(await ownersOf([mine, bens])).toEqual({ [mine]: "anna", [bens]: "Ben" });
  });

  it("is who copied, of a copy, and nobody's to say: no client can claim another's", async () => {
    const { server, id, owner, ben, run, ownersOf, open } = await started();
    const bens = await run(ben, "addActivity", { title: "Send" });
    const copy = await owner.api.duplicateBoard({ params: { id }, body: {} });
    const { elements } = await owner.api.getElements({ params: { id: copy.id } });
    const ids = elements.map((each) => String(each.id));
    expect(new Set(Object.values(await ownersOf(ids, copy.id)))).toEqual(new Set(["anna"]));
    const anna = await open(owner);
    anna.doc.getMap<Y.Map<unknown>>("elements").get(bens)?.set("owner", "anna");
    await anna.synced();
    expect(await ownersOf([bens])).toEqual({ [bens]: "Ben" });
    await owner.api.deleteBoard({ params: { id } });
    await owner.api.deleteBoard({ params: { id }, query: { forever: "true" } });
    expect(await server.store.owners.list(contentName(id))).toEqual([]);
  });
});

function titleOf({ doc }: TestClient, id: string): string | undefined {
  const title = doc.getMap<Y.Map<unknown>>("elements").get(id)?.get("title");
  return title instanceof Y.Text ? title.toJSON() : undefined;
}
