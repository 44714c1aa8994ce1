import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import {
  sendUpdate,
  startProductServer,
  TestBrowser,
  testOwner,
  TestYjsClient,
  waitFor,
  type ProductServer,
} from "../testing/index.ts";

const cleanups: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A log that is kept, at the level at which it says most. */
async function startTalkative(): Promise<{ server: ProductServer; log: () => string }> {
  let text = "";
  const environment = { ADMIN_EMAIL: testOwner.email, ADMIN_PASSWORD: testOwner.password, LOG_LEVEL: "trace" };
  const server = await startProductServer(environment, { write: (line: string) => void (text += line) });
  cleanups.push(() => server.stop());
  return { server, log: () => text };
}

async function talk(server: ProductServer, board: string, token: string): Promise<void> {
  for (const path of [`/collab?token=${token}`, `/yjs/board/${board}?token=${token}`, `/nothing?token=${token}`]) {
    const socket = new WebSocket(server.origin.replace("http", "ws") + path, { headers: { cookie: `x=${token}` } });
    socket.on("error", () => {});
    socket.on("open", () => socket.send(Buffer.from(`garbage with ${token}`)));
    await new Promise((resolve) => socket.on("close", resolve));
  }
}

describe("the log", () => {
  it("holds ids, routes, counts and errors of a busy day, and nothing that anyone wrote, is called or keeps secret", async () => {
    const { server, log } = await startTalkative();
    const owner = await server.owner();
    const planted = {
      email: testOwner.email,
      password: testOwner.password,
      wrongPassword: "planted-wrong-password",
      title: "Planted title of a board",
      content: "Planted words on a card",
      guestName: "Planted Guest",
      presence: "Planted cursor",
      query: "plantedsearch",
      badJson: "planted-bad-json",
      garbage: "planted-garbage",
      root: "planted-root",
    };
    const secrets: string[] = Object.values(planted);

    const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: planted.title } });
    await owner.api.runOperations({
      params: { id },
      body: { operations: [{ name: "addActivity", args: { title: planted.content } }] },
    });
    const { key } = await owner.api.createApiKey({ body: { name: planted.guestName } });
    const link = await owner.api.createLink({ params: { id }, body: { role: "editor" } });
    const guest = server.visitor();
    await guest.api.join({ params: { token: link.token }, body: { name: planted.guestName } });
    const { token } = await guest.api.createCollabToken();
    secrets.push(key, link.token, token, ...[owner, guest].map(({ cookie }) => valueOf(cookie)));

    const signIn = { email: planted.email, password: planted.wrongPassword };
    await server.visitor().send("POST", "/api/auth/sign-in/email", signIn);
    await server.visitor().fetch(`/join/${link.token}`);
    await owner.fetch(`/api/boards?search=${planted.query}`);
    await owner.fetch(`/api/boards/${id}?token=${key}`);
    await owner.fetch("/api/boards", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"title": ${planted.badJson}`,
    });
    await new TestBrowser(server.origin).fetch(`/api/join/${link.token}x`);

    const anna = await server.connect(`board/${id}`, token).synced();
    anna.provider.setAwarenessField("cursor", planted.presence);
    anna.doc.getMap("meta").set("title", planted.content);
    await anna.synced();
    const robot = new TestYjsClient(server.origin, `board/${id}`, key);
    cleanups.push(() => robot.destroy());
    await robot.synced();
    const carl = await server.connect(`board/${id}`, token).synced();
    sendUpdate(carl, new Uint8Array(Buffer.from(planted.garbage)));
    expect(await carl.closed()).toBe("malformed");
    const dora = await server.connect(`board/${id}`, token).synced();
    dora.doc.getMap(planted.root).set(planted.content, planted.content);
    expect(await dora.closed()).toBe("refused");
    robot.send(new Uint8Array(Buffer.from(planted.garbage)));
    await robot.closed();
    const nobody = new TestYjsClient(server.origin, `board/${id}`, planted.wrongPassword);
    cleanups.push(() => nobody.destroy());
    await nobody.closed();
    await talk(server, id, planted.wrongPassword);
    await owner.api.revokeLink({ params: { id, link: link.id } });
    await waitFor("the guest's end", () => anna.reasons[0]);
    await server.stop();

    const lines = log()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.some(({ route, method }) => route === "/api/join/:token" && method === "POST")).toBe(true);
    expect(lines.some(({ route, status }) => route === "/api/boards" && status === 400)).toBe(true);
    expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    for (const secret of secrets) expect(log(), secret).not.toContain(secret);
  });

  it("names a failure by its route, with the error and without the request", async () => {
    const { server, log } = await startTalkative();
    const owner = await server.owner();
    await server.store.close();
    const answer = await owner.fetch("/api/join/planted-token", { method: "POST", body: "{}" });
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(log()).toContain('"route":"/api/join/:token"');
    expect(log()).not.toContain("planted-token");
  });
});

/** The secret part of a cookie header. */
function valueOf(cookie: string): string {
  return decodeURIComponent(cookie.slice(cookie.indexOf("=") + 1)).split(".")[0] ?? cookie;
}
