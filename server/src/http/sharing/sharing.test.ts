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

    it("lets nobody in under a name that is somebody else's or hides something", async () => {
      const { token } = await owner.api.createLink({ params: { id }, body: { role: "editor" } });
      const ben = server.visitor();
      const join = (name: string) => ben.api.join({ params: { token }, body: { name } });
      for (const name of ["Owner", "\u202EOwner", "Аnna", "Ben (you)", "\u3164"]) {
        await expect(join(name), name).rejects.toMatchObject({ code: "invalid-request" });
      }
      const { guestId } = await join("\u202E Ben\u200B ");
      expect((await ben.api.getMe()).principal).toMatchObject({ id: guestId, name: "Ben" });
      await expect(join("Owner")).rejects.toMatchObject({ code: "invalid-request" });
      // A guest from before names were looked at.
      if (guestId !== null) await server.store.guests.update(guestId, { name: "\u202ENeb" });
      expect((await ben.api.getMe()).principal?.name).toBe("Neb");
    });

    it("says of guests on the board that they are guests, whatever they say of themselves", async () => {
      const ben = await server.guest(owner, id, "viewer", "Ben");
      const { token } = await ben.api.createCollabToken();
      const guest = await server.connect(`board/${id}`, token).synced();
      const { token: ownersToken } = await owner.api.createCollabToken();
      const watching = await server.connect(`board/${id}`, ownersToken).synced();
      guest.provider.setAwarenessField("user", { id: "anna", name: "Owner" });
      const seen = () => watching.provider.awareness?.getStates().get(guest.doc.clientID)?.user as unknown;
      expect(await waitFor("the guest", seen)).toMatchObject({ name: "Ben", isGuest: true });
    });

    it("shows titles as one line that can be seen, however they were written", async () => {
      const { id: board } = await owner.api.createBoard({ body: { kind: "story-map", title: "Plan" } });
      const editor = await server.guest(owner, board, "editor");
      const { token } = await editor.api.createCollabToken();
      const client = server.connect(`board/${board}`, token);
      await client.synced();
      client.doc.getMap("meta").set("title", "\u202ENeutral\u202C\nplan ");
      await waitFor("the title in the list", async () => {
        const { title } = await owner.api.getBoard({ params: { id: board } });
        return title === "Neutral plan";
      });
      const { token: link } = await owner.api.createLink({ params: { id: board }, body: { role: "viewer" } });
      expect((await server.visitor().api.getInvitation({ params: { token: link } })).title).toBe("Neutral plan");
      await expect(
        owner.api.runOperations({
          params: { id: board },
          body: { operations: [{ name: "renameBoard", args: { title: "\u202E" } }] },
        }),
      ).rejects.toMatchObject({ code: "invalid-request" });
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
