import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { waitFor, type ProductServer, type TestBrowser } from "../../testing/index.ts";
import { describeOnEachStore } from "../../testing/describeOnEachStore.ts";

await describeOnEachStore("revisions", (startServer) => {
  let server: ProductServer;
  let owner: TestBrowser;

  beforeAll(async () => {
    server = await startServer();
    owner = await server.owner();
  });
  afterAll(() => server.stop());

  const add = (id: string, title: string) =>
    owner.api.runOperations({ params: { id }, body: { operations: [{ name: "addActivity", args: { title } }] } });
  const activities = async (id: string) =>
    (await owner.api.getElements({ params: { id } })).elements.map((element) => String(element.title)).toSorted();

  describe("revisions", () => {
    it("are saved by name, looked at, and restored as a new change that everyone sees", async () => {
      const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Shop" } });
      await add(id, "Pay");
      const first = await owner.api.saveRevision({ params: { id }, body: { name: "Before the workshop" } });
      expect(first).toMatchObject({ name: "Before the workshop", createdBy: "anna" });
      await add(id, "Return");
      await owner.api.updateBoard({ params: { id }, body: { title: "Shop 2" } });

      const shown = await owner.api.getRevision({ params: { id, revision: first.id } });
      expect(shown.content).toMatchObject({ title: "Shop", elements: [{ title: "Pay" }] });

      const { token } = await owner.api.createCollabToken();
      const client = await server.connect(`board/${id}`, token).synced();
      const { saved } = await owner.api.restoreRevision({ params: { id, revision: first.id } });
      expect(saved.name).toBe("Before restoring “Before the workshop”");
      await waitFor("the restored board", () => client.doc.getMap("elements").size === 1);
      expect(await activities(id)).toEqual(["Pay"]);
      expect((await owner.api.getElements({ params: { id } })).title).toBe("Shop");
      const { revisions } = await owner.api.listRevisions({ params: { id } });
      expect(revisions.map((revision) => revision.id)).toEqual([saved.id, first.id]);

      await owner.api.restoreRevision({ params: { id, revision: saved.id } });
      expect(await activities(id)).toEqual(["Pay", "Return"]);
    });

    it("have names that can be seen, also those from before names were looked at", async () => {
      const params = { id: (await owner.api.createBoard({ body: { kind: "story-map" } })).id };
      const save = (name: string) => owner.api.saveRevision({ params, body: { name } });
      expect((await save("\u202EBefore\u202C the\u200B\nworkshop")).name).toBe("Before the workshop");
      await expect(save("\u3164\u200B")).rejects.toMatchObject({ code: "invalid-request" });
      const row = {
        id: "earlierearlierea",
        boardId: params.id,
        automatic: false,
        createdAt: Date.now() + 1_000,
        createdBy: null,
      };
      await server.store.revisions.create({ ...row, name: "\u202EEarlier" }, { state: new Uint8Array([0, 0]) });
      const { revisions } = await owner.api.listRevisions({ params });
      expect(revisions.map(({ name }) => name)).toEqual(["Earlier", "Before the workshop"]);
    });

    it("can be looked at as pictures", async () => {
      const { id } = await owner.api.createBoard({ body: { kind: "story-map" } });
      await add(id, "Pay");
      const { id: revision } = await owner.api.saveRevision({ params: { id }, body: { name: "x" } });
      const svg = await owner.api.previewRevision({ params: { id, revision, format: "svg" } });
      expect(await svg.text()).toContain(">Pay</text>");
      const png = await owner.api.previewRevision({
        params: { id, revision, format: "png" },
        query: { theme: "dark" },
      });
      expect(png.headers.get("content-type")).toBe("image/png");
      expect((await owner.fetch(`/api/boards/${id}/revisions/${revision}/preview.gif`)).status).toBe(404);
    });

    it("of another board aren't there, even where one may see both", async () => {
      const { id } = await owner.api.createBoard({ body: { kind: "story-map" } });
      const { id: other } = await owner.api.createBoard({ body: { kind: "story-map" } });
      const { id: revision } = await owner.api.saveRevision({ params: { id }, body: { name: "x" } });
      const params = { id: other, revision };
      await expect(owner.api.getRevision({ params })).rejects.toMatchObject({ code: "not-found" });
      await expect(owner.api.restoreRevision({ params })).rejects.toMatchObject({ code: "not-found" });
      await expect(owner.api.previewRevision({ params: { ...params, format: "svg" } })).rejects.toMatchObject({
        code: "not-found",
      });
      expect((await owner.api.listRevisions({ params: { id: other } })).revisions).toEqual([]);
    });
  });
});
