import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addNote, readNotes, waitFor, type ProductServer, type TestBrowser } from "../../testing/index.ts";
import { describeOnEachStore } from "../../testing/describeOnEachStore.ts";

await describeOnEachStore("sharing", (startServer) => {
  let server: ProductServer;
  let owner: TestBrowser;
  let id: string;
  let otherId: string;

  beforeAll(async () => {
    server = await startServer();
    owner = await server.owner();
    ({ id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Checkout" } }));
    ({ id: otherId } = await owner.api.createBoard({ body: { kind: "story-map", title: "Secret" } }));
  });
  afterAll(() => server.stop());

  const addActivity = (board: string) => ({
    params: { id: board },
    body: { operations: [{ name: "addActivity", args: { title: "Pay" } }] },
  });

  describe("links and guests", () => {
    it("shows what a link leads to, lets a guest in by name, and to that board alone", async () => {
      const { token, url } = await owner.api.createLink({ params: { id }, body: { role: "editor" } });
      expect(url).toBe(`${server.origin}/join/${token}`);
      expect(token).toMatch(/^[\w-]{43}$/);
      const ben = server.visitor();
      expect(await ben.api.getInvitation({ params: { token } })).toEqual({
        title: "Checkout",
        kind: "story-map",
        role: "editor",
        boardId: null,
      });
      const joined = await ben.api.join({ params: { token }, body: { name: "Ben" } });
      expect(joined).toMatchObject({ boardId: id, role: "editor" });
      expect((await ben.api.getMe()).principal).toMatchObject({
        kind: "guest",
        id: joined.guestId,
        name: "Ben",
        linkRoles: { [id]: "editor" },
      });
      expect((await ben.api.listBoards()).boards.map((board) => board.id)).toEqual([id]);
      await ben.api.runOperations(addActivity(id));
      await waitFor(
        "the guest's name on the board",
        async () => (await owner.api.getBoard({ params: { id } })).updatedBy === "Ben",
      );
      for (const attempt of [
        () => ben.api.getBoard({ params: { id: otherId } }),
        () => ben.api.runOperations(addActivity(otherId)),
        () => ben.api.exportBoard({ params: { id: otherId }, query: { format: "json" } }),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
      }
      for (const attempt of [
        () => ben.api.createBoard({ body: { kind: "story-map" } }),
        () => ben.api.createLink({ params: { id }, body: { role: "viewer" } }),
        () => ben.api.deleteBoard({ params: { id } }),
        () => ben.api.createApiKey({ body: { name: "x" } }),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: "not-allowed" });
      }
    });

    it("stores no token and shows none in the list", async () => {
      const { token } = await owner.api.createLink({ params: { id }, body: { role: "viewer" } });
      expect(JSON.stringify(await server.store.links.list(id))).not.toContain(token);
      expect(JSON.stringify(await owner.api.listLinks({ params: { id } }))).not.toContain(token);
    });

    it("lets viewers look and not write, over REST and over the socket", async () => {
      const viewer = await server.guest(owner, id, "viewer");
      await viewer.api.getElements({ params: { id } });
      await expect(viewer.api.runOperations(addActivity(id))).rejects.toMatchObject({ code: "not-allowed" });
      await expect(viewer.api.saveRevision({ params: { id }, body: { name: "x" } })).rejects.toMatchObject({
        code: "not-allowed",
      });
      const { token } = await viewer.api.createCollabToken();
      const client = await server.connect(`board/${id}`, token).synced();
      const before = (await owner.api.getElements({ params: { id } })).elements.length;
      addNote(client.doc, "forged");
      const { token: ownerToken } = await owner.api.createCollabToken();
      const witness = await server.connect(`board/${id}`, ownerToken).synced();
      expect(readNotes(witness.doc).has("forged")).toBe(false);
      expect((await owner.api.getElements({ params: { id } })).elements).toHaveLength(before);
    });

    it("keeps a returning guest's place under a new name, and their boards apart", async () => {
      const { token } = await owner.api.createLink({ params: { id }, body: { role: "viewer" } });
      const { token: better } = await owner.api.createLink({ params: { id }, body: { role: "editor" } });
      const { token: elsewhere } = await owner.api.createLink({ params: { id: otherId }, body: { role: "viewer" } });
      const browser = server.visitor();
      const first = await browser.api.join({ params: { token }, body: { name: "Cleo" } });
      const again = await browser.api.join({ params: { token }, body: { name: "Cleopatra" } });
      expect(again.guestId).toBe(first.guestId);
      await browser.api.join({ params: { token: elsewhere }, body: { name: "Cleopatra" } });
      await browser.api.join({ params: { token: better }, body: { name: "Cleopatra" } });
      expect((await browser.api.getMe()).principal).toMatchObject({
        id: first.guestId,
        name: "Cleopatra",
        linkRoles: { [id]: "editor", [otherId]: "viewer" },
      });
    });

    it("lets the owner through a link as who they are", async () => {
      const { token } = await owner.api.createLink({ params: { id }, body: { role: "viewer" } });
      expect(await owner.api.join({ params: { token }, body: { name: "Nobody" } })).toEqual({
        boardId: id,
        role: "owner",
        guestId: null,
      });
      expect(owner.cookie).not.toContain("throughline.guest");
    });

    it("ends everything a revoked link gave: sockets within a second, requests at once", async () => {
      const { token, id: link } = await owner.api.createLink({ params: { id }, body: { role: "editor" } });
      const ben = server.visitor();
      await ben.api.join({ params: { token }, body: { name: "Ben" } });
      const { token: collabToken } = await ben.api.createCollabToken();
      const client = await server.connect(`board/${id}`, collabToken).synced();
      const revokedAt = Date.now();
      await owner.api.revokeLink({ params: { id, link } });
      expect(await client.closed()).toBe("no-access");
      expect(Date.now() - revokedAt).toBeLessThan(1_000);
      await expect(ben.api.getBoard({ params: { id } })).rejects.toMatchObject({ code: "not-signed-in" });
      expect((await ben.api.getMe()).principal).toBeNull();
      for (const attempt of [
        () => ben.api.getInvitation({ params: { token } }),
        () => ben.api.join({ params: { token }, body: { name: "Ben" } }),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
      }
      const retry = server.connect(`board/${id}`, collabToken);
      expect(await retry.closed()).toBe("not-signed-in");
      await expect(owner.api.revokeLink({ params: { id, link } })).rejects.toMatchObject({ code: "not-found" });
    });

    it("doesn't take another board's link, even from the one who owns both", async () => {
      const { id: link, token } = await owner.api.createLink({ params: { id }, body: { role: "editor" } });
      await expect(owner.api.revokeLink({ params: { id: otherId, link } })).rejects.toMatchObject({
        code: "not-found",
      });
      await server.visitor().api.getInvitation({ params: { token } });
    });

    it("refuses links that are over before they begin, and ends others in time", async () => {
      const past = new Date(Date.now() - 1).toISOString();
      await expect(
        owner.api.createLink({ params: { id }, body: { role: "editor", expiresAt: past } }),
      ).rejects.toMatchObject({
        details: [{ path: ["body", "expiresAt"] }],
      });
      const soon = Date.now() + 3_000;
      const expiresAt = new Date(soon).toISOString();
      const { token } = await owner.api.createLink({ params: { id }, body: { role: "editor", expiresAt } });
      const ben = server.visitor();
      await ben.api.join({ params: { token }, body: { name: "Ben" } });
      const { token: collabToken } = await ben.api.createCollabToken();
      const client = await server.connect(`board/${id}`, collabToken).synced();
      expect(await client.closed()).toBe("no-access");
      expect(Date.now() - soon).toBeGreaterThanOrEqual(0);
      expect(Date.now() - soon).toBeLessThan(1_000);
      await waitFor("the end of the link", async () => (await ben.api.getMe()).principal === null);
      await expect(ben.api.getInvitation({ params: { token } })).rejects.toMatchObject({ code: "not-found" });
    });

    it("leads nowhere while the board is in the bin", async () => {
      const { id: binned } = await owner.api.createBoard({ body: { kind: "story-map" } });
      const { token } = await owner.api.createLink({ params: { id: binned }, body: { role: "editor" } });
      const ben = server.visitor();
      await ben.api.join({ params: { token }, body: { name: "Ben" } });
      await owner.api.deleteBoard({ params: { id: binned } });
      await expect(ben.api.getInvitation({ params: { token } })).rejects.toMatchObject({ code: "not-found" });
      await expect(ben.api.getBoard({ params: { id: binned } })).rejects.toMatchObject({ code: "not-found" });
      expect((await ben.api.listBoards({ query: { bin: "true" } })).boards).toEqual([]);
    });
  });
});
