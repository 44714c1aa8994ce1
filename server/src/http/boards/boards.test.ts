import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kinds } from "@throughline/kinds";
import { waitFor, type ProductServer, type TestBrowser } from "../../testing/index.ts";
import { describeOnEachStore } from "../../testing/describeOnEachStore.ts";

await describeOnEachStore("boards", (startServer) => {
  let server: ProductServer;
  let owner: TestBrowser;

  beforeAll(async () => {
    server = await startServer();
    owner = await server.owner();
  });
  afterAll(() => server.stop());

  const templates = kinds.flatMap((kind) =>
    kind.templates.map((template) => [kind.id, template.id, template.title] as const),
  );

  describe("boards over REST", () => {
    it.each(templates)("makes a %s from the template %s", async (kind, template, title) => {
      const { id } = await owner.api.createBoard({ body: { kind, template } });
      expect(await owner.api.getBoard({ params: { id } })).toMatchObject({
        id,
        kind,
        title,
        role: "owner",
        updatedBy: "anna",
      });
      const { boards } = await owner.api.listBoards({ query: { kind } });
      expect(boards.find((board) => board.id === id)?.elementCount).toBe(
        (await owner.api.getElements({ params: { id } })).elements.length,
      );
    });

    it("renames in the document and in the list, and finds by the new title", async () => {
      const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Old name" } });
      await owner.api.updateBoard({ params: { id }, body: { title: "  Zeppelins returned  " } });
      expect((await owner.api.getElements({ params: { id } })).title).toBe("Zeppelins returned");
      const { boards } = await owner.api.listBoards({ query: { query: "zepp" } });
      expect(boards.map((board) => board.id)).toEqual([id]);
    });

    it("runs operations as one change and gives their results", async () => {
      const { id } = await owner.api.createBoard({ body: { kind: "story-map" } });
      const { results } = await owner.api.runOperations({
        params: { id },
        body: {
          operations: [
            { name: "addActivity", args: { title: "Pay" } },
            { name: "renameBoard", args: { title: "Paying" } },
          ],
        },
      });
      expect(results).toEqual([{ id: expect.any(String) }, null]);
      const { title, elements } = await owner.api.getElements({ params: { id } });
      expect(title).toBe("Paying");
      expect(elements).toEqual([expect.objectContaining({ type: "activity", title: "Pay" })]);
      await waitFor(
        "the list to follow",
        async () => (await owner.api.getBoard({ params: { id } })).title === "Paying",
      );
    });

    it("changes nothing when one of the operations is refused, and says which", async () => {
      const { id } = await owner.api.createBoard({ body: { kind: "story-map" } });
      const operations = [
        { name: "addActivity", args: { title: "Pay" } },
        { name: "renameBoard", args: { title: 7 } },
      ];
      await expect(owner.api.runOperations({ params: { id }, body: { operations } })).rejects.toMatchObject({
        code: "invalid-request",
        details: [{ path: ["body", "operations", 1, "args", "title"] }],
      });
      const unknown = { operations: [operations[0] ?? { name: "" }, { name: "paintItRed" }] };
      await expect(owner.api.runOperations({ params: { id }, body: unknown })).rejects.toMatchObject({
        code: "invalid-request",
        details: [{ path: ["body", "operations", 1, "name"] }],
      });
      expect((await owner.api.getElements({ params: { id } })).elements).toEqual([]);
    });

    it("shows operations at once to those who have the board open", async () => {
      const { id } = await owner.api.createBoard({ body: { kind: "story-map" } });
      const { token } = await owner.api.createCollabToken();
      const client = await server.connect(`board/${id}`, token).synced();
      await owner.api.runOperations({
        params: { id },
        body: { operations: [{ name: "addActivity", args: { title: "Pay" } }] },
      });
      await waitFor("the new activity", () => client.doc.getMap("elements").size === 1);
    });

    it("duplicates content, not history", async () => {
      const [kind, template] = templates[1] ?? templates[0] ?? [];
      if (kind === undefined) throw new Error("no kind has a template");
      const { id } = await owner.api.createBoard({ body: { kind, template, title: "Mine" } });
      await owner.api.saveRevision({ params: { id }, body: { name: "First" } });
      const copy = await owner.api.duplicateBoard({ params: { id }, body: {} });
      const [one, two] = await Promise.all(
        [id, copy.id].map((each) => owner.api.getElements({ params: { id: each } })),
      );
      expect(two).toEqual({ ...one, title: "Copy of Mine" });
      expect((await owner.api.listRevisions({ params: { id: copy.id } })).revisions).toEqual([]);
    });

    it("bins, shows in the bin alone, restores, and deletes for ever only from there", async () => {
      const { id } = await owner.api.createBoard({ body: { kind: "card-sort", title: "Binned" } });
      const params = { id };
      const { token } = await owner.api.createCollabToken();
      const client = await server.connect(`board/${id}`, token).synced();
      await expect(owner.api.deleteBoard({ params, query: { forever: "true" } })).rejects.toMatchObject({
        code: "conflict",
      });
      await owner.api.deleteBoard({ params });
      expect(await client.closed()).toBe("board-deleted");
      const ids = async (bin: "true" | "false") =>
        (await owner.api.listBoards({ query: { bin } })).boards.map((board) => board.id);
      expect(await ids("false")).not.toContain(id);
      expect(await ids("true")).toContain(id);
      await expect(owner.api.updateBoard({ params, body: { title: "x" } })).rejects.toMatchObject({ code: "conflict" });
      await expect(owner.api.deleteBoard({ params })).rejects.toMatchObject({ code: "conflict" });
      expect((await owner.api.restoreBoard({ params })).deletedAt).toBeNull();
      expect(await ids("false")).toContain(id);
      await owner.api.deleteBoard({ params });
      await owner.api.deleteBoard({ params, query: { forever: "true" } });
      await expect(owner.api.getBoard({ params })).rejects.toMatchObject({ code: "not-found" });
      expect(await server.store.updates.load(`board/${id}`)).toEqual({ rows: [] });
    });

    it("refuses kinds and templates that don't exist, with the path", async () => {
      await expect(owner.api.createBoard({ body: { kind: "mind-map" } })).rejects.toMatchObject({
        code: "invalid-request",
        details: [{ path: ["body", "kind"] }],
      });
      await expect(owner.api.createBoard({ body: { kind: "story-map", template: "nope" } })).rejects.toMatchObject({
        details: [{ path: ["body", "template"] }],
      });
    });
  });
});
