import { stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ApiKeys } from "../../auth/ApiKeys.ts";
import { addNote, testOwner, type ProductServer } from "../../testing/index.ts";
import { describeOnEachStore } from "../../testing/describeOnEachStore.ts";

/** A refusal says in how many seconds one may try again: within its window, and not at once. */
function expectWait(refused: Response | undefined, windowSeconds: number): void {
  const seconds = Number(refused?.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(windowSeconds);
}

await describeOnEachStore("account", (startServer) => {
  let server: ProductServer;
  afterEach(() => server.stop());

  const person = { name: "Anna", email: "anna@example.org", password: "correct horse battery" };

  describe("getting in", () => {
    it("makes the first owner exactly once, however many try at the same time", async () => {
      server = await startServer({});
      expect(await server.visitor().api.getSetup()).toEqual({ needed: true });
      const visitors = Array.from({ length: 6 }, () => server.visitor());
      const attempts = await Promise.allSettled(
        visitors.map((visitor, index) => visitor.api.setUp({ body: { ...person, email: `anna${index}@example.org` } })),
      );
      expect(attempts.filter((attempt) => attempt.status === "fulfilled")).toHaveLength(1);
      const winner = visitors[attempts.findIndex((attempt) => attempt.status === "fulfilled")];
      expect(await winner?.api.getSetup()).toEqual({ needed: false });
      const { principal, can } = (await winner?.api.getMe()) ?? {};
      expect(principal).toMatchObject({ kind: "user", name: "Anna", role: "owner" });
      expect(can?.["workspace.createBoard"]).toBe(true);
    });

    it("keeps its secret for its own eyes, and the password as a hash", async () => {
      server = await startServer();
      const isShared = server.store.type === "postgres";
      if (isShared) expect(await server.store.settings.get("secret")).toMatch(/^[\w-]{64}$/);
      else expect((await stat(join(server.dataDir, "secret"))).mode & 0o777).toBe(0o600);
      const accounts = await server.store.kysely
        .selectFrom("account" as never)
        .selectAll()
        .execute();
      expect(accounts).toHaveLength(1);
      expect(JSON.stringify(accounts)).not.toContain(testOwner.password);
    });

    it("makes the owner of ADMIN_EMAIL at the start, who signs in and out", async () => {
      server = await startServer();
      await expect(server.visitor().api.setUp({ body: person })).rejects.toMatchObject({ code: "conflict" });
      const anna = server.visitor();
      expect(
        (await anna.send("POST", "/api/auth/sign-in/email", { ...testOwner, password: "wrong password" })).status,
      ).toBe(401);
      expect((await anna.api.getMe()).principal).toBeNull();
      const response = await anna.send("POST", "/api/auth/sign-in/email", testOwner);
      const [cookie] = response.headers.getSetCookie();
      expect(cookie).toMatch(/^throughline\.session_token=.*; Path=\/; HttpOnly; SameSite=Lax/i);
      expect((await anna.api.getMe()).principal).toMatchObject({ role: "owner", email: testOwner.email });
      expect((await anna.send("POST", "/api/auth/sign-out", {})).status).toBe(200);
      expect((await anna.api.getMe()).principal).toBeNull();
    });

    it("opens nothing else of better-auth, sign-up least of all", async () => {
      server = await startServer();
      for (const path of [
        "sign-up/email",
        "forget-password",
        "delete-user",
        "reset-password",
        "change-email",
        "ok",
        "error",
      ]) {
        expect((await server.visitor().send("POST", `/api/auth/${path}`, person)).status, path).toBe(404);
      }
    });

    it("lets nobody make themselves an owner by an update", async () => {
      server = await startServer();
      const anna = await server.owner();
      const response = await anna.send("POST", "/api/auth/update-user", { name: "Anna B", role: "admin" });
      expect(response.status).toBe(400);
      expect((await anna.api.getMe()).principal?.role).toBe("owner");
    });

    it("slows down guessing of passwords", async () => {
      server = await startServer();
      const guesser = server.visitor();
      const answers: Response[] = [];
      for (let attempt = 0; attempt < 25; attempt += 1) {
        const guess = { ...testOwner, password: `wrong password ${attempt}` };
        answers.push(await guesser.send("POST", "/api/auth/sign-in/email", guess));
      }
      const statuses = answers.map(({ status }) => status);
      expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401));
      expect(statuses.slice(20)).toEqual(Array.from({ length: 5 }, () => 429));
      expectWait(answers.at(-1), 5 * 60);
    });

    it("slows down guessing one account's password from many addresses", async () => {
      server = await startServer({
        ADMIN_EMAIL: testOwner.email,
        ADMIN_PASSWORD: testOwner.password,
        TRUST_PROXY: "1",
      });
      const tryFrom = (address: string, email: string) =>
        server
          .visitor()
          .send(
            "POST",
            "/api/auth/sign-in/email",
            { email, password: "wrong password" },
            { "x-forwarded-for": address },
          );
      for (let n = 0; n < 50; n += 1) {
        const email = n % 2 === 0 ? testOwner.email : ` ${testOwner.email.toUpperCase()}`.trim();
        expect((await tryFrom(`203.0.113.${n}`, email)).status).toBe(401);
      }
      const refused = await tryFrom("203.0.113.250", testOwner.email);
      expect(refused.status).toBe(429);
      expectWait(refused, 15 * 60);
      expect((await tryFrom("203.0.113.251", "ben@example.org")).status).toBe(401);
    });

    it("says every problem of a set-up with its path", async () => {
      server = await startServer({});
      const bad = { name: " ", email: "no", password: "short" };
      await expect(server.visitor().api.setUp({ body: bad })).rejects.toMatchObject({
        code: "invalid-request",
        details: [{ path: ["body", "name"] }, { path: ["body", "email"] }, { path: ["body", "password"] }],
      });
    });
  });

  describe("signing out", () => {
    it("closes the sockets of that session within a second, and no others", async () => {
      server = await startServer();
      const [laptop, phone] = [await server.owner(), await server.owner()];
      const { id } = await laptop.api.createBoard({ body: { kind: "story-map" } });
      const [lost, kept] = await Promise.all(
        [laptop, phone].map(async (browser) =>
          server.connect(`board/${id}`, (await browser.api.createCollabToken()).token).synced(),
        ),
      );
      const leftAt = Date.now();
      await laptop.send("POST", "/api/auth/sign-out", {});
      expect(await lost?.closed()).toBe("not-signed-in");
      expect(Date.now() - leftAt).toBeLessThan(1_000);
      if (kept === undefined) throw new Error("The phone has no socket");
      addNote(kept.doc, "after");
      await kept.synced();
      expect(kept.reasons).toEqual([]);
    });

    it("makes a token worthless that was made before", async () => {
      server = await startServer();
      const anna = await server.owner();
      const { id } = await anna.api.createBoard({ body: { kind: "story-map" } });
      const { token } = await anna.api.createCollabToken();
      await anna.send("POST", "/api/auth/sign-out", {});
      expect(await server.connect(`board/${id}`, token).closed()).toBe("not-signed-in");
    });

    it("on all other devices closes their sockets too, and so does a new password", async () => {
      server = await startServer();
      const [laptop, phone, tablet] = [await server.owner(), await server.owner(), await server.owner()];
      const { id } = await laptop.api.createBoard({ body: { kind: "story-map" } });
      const connect = async (browser: typeof laptop) =>
        server.connect(`board/${id}`, (await browser.api.createCollabToken()).token).synced();
      const onPhone = await connect(phone);
      await laptop.send("POST", "/api/auth/revoke-other-sessions", {});
      expect(await onPhone.closed()).toBe("not-signed-in");
      expect((await tablet.api.getMe()).principal).toBeNull();
      const again = await server.owner();
      const onTablet = await connect(again);
      const passwords = { currentPassword: testOwner.password, newPassword: "another long password" };
      const change = { ...passwords, revokeOtherSessions: true };
      expect((await laptop.send("POST", "/api/auth/change-password", change)).status).toBe(200);
      expect(await onTablet.closed()).toBe("not-signed-in");
    });
  });

  describe("what ends by itself", () => {
    it("takes its sockets along: a session and an API key", async () => {
      server = await startServer();
      const anna = await server.owner();
      const { id } = await anna.api.createBoard({ body: { kind: "story-map" } });
      const userId = (await anna.api.getMe()).principal?.id ?? "";
      const { token } = await anna.api.createCollabToken();
      const soon = Date.now() + 2_500;
      const ending = { expiresAt: new Date(soon).toISOString() };
      await server.store.kysely
        .updateTable("session" as never)
        .set(ending as never)
        .execute();
      const { key } = await new ApiKeys(server.store.apiKeys).create(userId, "Until soon", soon);
      const clients = [server.connect(`board/${id}`, token), server.connect(`board/${id}`, key)];
      for (const client of clients) await client.synced();
      for (const client of clients) expect(await client.closed()).toBe("not-signed-in");
      expect(Date.now()).toBeGreaterThanOrEqual(soon);
      expect(Date.now()).toBeLessThan(soon + 1_000);
      expect((await anna.api.getMe()).principal).toBeNull();
    });
  });

  describe("API keys", () => {
    it("act for their person, are shown once, and end when they are deleted", async () => {
      server = await startServer();
      const anna = await server.owner();
      const { key, id, start } = await anna.api.createApiKey({ body: { name: "Nightly import" } });
      expect(key.startsWith(start)).toBe(true);
      expect(JSON.stringify(await server.store.apiKeys.find(id))).not.toContain(key);
      const program = server.withKey(key);
      const { id: board } = await program.createBoard({ body: { kind: "story-map", title: "From a program" } });
      expect(await anna.api.getBoard({ params: { id: board } })).toMatchObject({ updatedBy: "Nightly import" });
      const { apiKeys } = await anna.api.listApiKeys();
      expect(apiKeys).toMatchObject([{ id, name: "Nightly import", lastUsedAt: expect.any(String) }]);
      expect(JSON.stringify(apiKeys)).not.toContain(key);

      const client = await server.connect(`board/${board}`, key).synced();
      await expect(program.createApiKey({ body: { name: "Another" } })).rejects.toMatchObject({ code: "not-allowed" });
      await expect(program.deleteApiKey({ params: { id } })).rejects.toMatchObject({ code: "not-allowed" });
      await anna.api.deleteApiKey({ params: { id } });
      expect(await client.closed()).toBe("not-signed-in");
      await expect(program.listBoards()).rejects.toMatchObject({ code: "not-signed-in" });
      await expect(server.withKey("tl_wrong").listBoards()).rejects.toMatchObject({ code: "not-signed-in" });
    });

    it("have names that can be seen, also those from before names were looked at", async () => {
      server = await startServer();
      const anna = await server.owner();
      const create = (name: string) => anna.api.createApiKey({ body: { name } });
      expect((await create("\u202ENightly\u202C import\u200B")).name).toBe("Nightly import");
      await expect(create("\u3164")).rejects.toMatchObject({ code: "invalid-request" });
      const userId = (await anna.api.getMe()).principal?.id ?? "";
      const { key } = await new ApiKeys(server.store.apiKeys).create(userId, "\u202EEarlier", null);
      expect((await anna.api.listApiKeys()).apiKeys.map(({ name }) => name)).toContain("Earlier");
      expect((await server.withKey(key).getMe()).principal?.name).toBe("Earlier");
    });

    it("don't fall back to the cookie when they are wrong", async () => {
      server = await startServer();
      const anna = await server.owner();
      const response = await anna.fetch("/api/boards", { headers: { "x-api-key": "tl_wrong" } });
      expect(response.status).toBe(401);
    });
  });

  describe("the socket's token", () => {
    it("may be a collab token, a session token or an API key, and nothing else", async () => {
      server = await startServer();
      const anna = await server.owner();
      const { id } = await anna.api.createBoard({ body: { kind: "story-map" } });
      const { token } = await anna.api.createCollabToken();
      const { key } = await anna.api.createApiKey({ body: { name: "Script" } });
      const session = (await (await anna.send("POST", "/api/auth/sign-in/email", testOwner)).json()) as {
        token: string;
      };
      for (const good of [token, key, session.token]) await server.connect(`board/${id}`, good).synced();
      for (const bad of ["nonsense", "", "tl_x", `${token}x`, "tlc_e30.x", token.replace("tlc_", "tlc_a")]) {
        expect(await server.connect(`board/${id}`, bad).closed()).toBe("not-signed-in");
      }
      expect(await server.connect("board/nosuchboard", token).closed()).toBe("no-access");
      expect(await server.connect("sort/somestudy/someone1", token).closed()).toBe("no-access");
    });

    it("opens one's own private document and nobody else's", async () => {
      server = await startServer();
      const anna = await server.owner();
      const { id } = await anna.api.createBoard({ body: { kind: "story-map" } });
      const ben = await server.guest(anna, id, "editor");
      const benId = (await ben.api.getMe()).principal?.id;
      const { token } = await ben.api.createCollabToken();
      await server.connect(`board/${id}/private/${benId}`, token).synced();
      const { token: annas } = await anna.api.createCollabToken();
      expect(await server.connect(`board/${id}/private/${benId}`, annas).closed()).toBe("no-access");
    });
  });
});
