import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  startProductServer,
  TestYjsClient,
  waitFor,
  type ProductServer,
  type TestBrowser,
  type TestYjsClientOptions,
} from "../../testing/index.ts";

let server: ProductServer;
let owner: TestBrowser;
let board: string;
const clients: TestYjsClient[] = [];

beforeEach(async () => {
  server = await startProductServer();
  owner = await server.owner();
  board = (await owner.api.createBoard({ body: { kind: "story-map", title: "Doors" } })).id;
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await server.stop();
});

function join(token?: string, options?: TestYjsClientOptions): TestYjsClient {
  const client = new TestYjsClient(server.origin, `board/${board}`, token, options);
  clients.push(client);
  return client;
}

const titleOf = ({ doc }: TestYjsClient) => doc.getMap("meta").get("title");
const withCookie = ({ cookie }: TestBrowser, origin?: string) => ({
  headers: { cookie, ...(origin !== undefined && { origin }) },
});

describe("who comes in by the y-websocket door", () => {
  it("knows an API key, in the address and in a header, and what is written is in the log under its name", async () => {
    const { key, id } = await owner.api.createApiKey({ body: { name: "robot" } });
    const byAddress = await join(key).synced();
    expect(titleOf(byAddress)).toBe("Doors");
    await join(undefined, { headers: { "x-api-key": key } }).synced();
    byAddress.doc.getMap("meta").set("title", "By robot");
    const reader = await join(key).synced();
    await waitFor("the title", () => titleOf(reader) === "By robot");
    const stored = await server.store.updates.load(`board/${board}`);
    expect(stored.rows.at(-1)?.userId).toBe(id);
  });

  it("knows a collab token, and a cookie of our own page; of a foreign page, or of none, it isn't heard", async () => {
    const { token } = await owner.api.createCollabToken();
    await join(token).synced();
    await join(undefined, withCookie(owner, server.origin)).synced();
    expect(await join(undefined, withCookie(owner)).closed()).toEqual({ code: 4401, reason: "not-signed-in" });
    const foreign = join(undefined, withCookie(owner, "https://evil.example"));
    await waitFor("two refused handshakes", () => foreign.attempts.length > 1);
    expect(foreign.received).toEqual([]);
  });

  it("lets a guest of a viewing link look, and ends it when the link is revoked", async () => {
    const link = await owner.api.createLink({ params: { id: board }, body: { role: "viewer" } });
    const guest = server.visitor();
    await guest.api.join({ params: { token: link.token }, body: { name: "Ben" } });
    const { token } = await guest.api.createCollabToken();
    const ben = await join(token).synced();
    ben.doc.getMap("meta").set("title", "Mine");
    const reader = await join((await owner.api.createCollabToken()).token).synced();
    expect(titleOf(reader)).toBe("Doors");
    await owner.api.revokeLink({ params: { id: board, link: link.id } });
    expect(await ben.closed()).toEqual({ code: 4403, reason: "no-access" });
  });

  it("ends everybody when the board is deleted, and opens neither it nor one that never was", async () => {
    const { key } = await owner.api.createApiKey({ body: { name: "robot" } });
    const ben = await join(key).synced();
    await owner.api.deleteBoard({ params: { id: board } });
    expect(await ben.closed()).toEqual({ code: 4410, reason: "board-deleted" });
    expect(await join(key).closed()).toEqual({ code: 4403, reason: "no-access" });
    board = "neverwasone";
    expect(await join(key).closed()).toEqual({ code: 4403, reason: "no-access" });
  });
});
