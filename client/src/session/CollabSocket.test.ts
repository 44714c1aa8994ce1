import { startTestServer, type TestServer } from "@throughline/server/testing";
import { afterEach, expect, it, onTestFinished, vi } from "vitest";
import * as Y from "yjs";
import { BoardConnection } from "./BoardConnection.ts";
import { DocumentConnection } from "./DocumentConnection.ts";

const board = "aaaaaaaaaaaaaaaa";
const patient = { timeout: 20_000, interval: 20 };

let server: TestServer;
afterEach(() => server.stop());

/** A board and its comments on one line; who may read the comments, the test says. */
async function connect() {
  let mayRead = true;
  const gate = {
    resolvePrincipal: async () => ({ id: "anna-anna", name: "Anna" }),
    authorize: async (_who: unknown, { type }: { readonly type: string }) => {
      const isOpen = type === "board" || mayRead;
      return { read: isOpen, write: isOpen };
    },
  };
  server = await startTestServer({ gate });
  const content = new BoardConnection({ boardId: board, userId: "anna", origin: server.origin, token: () => "anna" });
  const { socket } = content;
  const name = { type: "comments", board } as const;
  const comments = new DocumentConnection({ name, userId: "anna", socket, mayWrite: () => true });
  onTestFinished(() => {
    content.destroy();
    comments.destroy();
  });
  const says = (expected: string, which = comments) =>
    vi.waitFor(() => expect(which.connection.get().status).toBe(expected), patient);
  const saved = (which: DocumentConnection) =>
    vi.waitFor(() => expect(which.connection.get()).toMatchObject({ saved: true, pending: 0 }), patient);
  return { content, comments, says, saved, letIn: (isOpen: boolean) => (mayRead = isOpen) };
}

const comment = ({ doc }: DocumentConnection, id: string) =>
  doc.getMap("comments").set(id, new Y.Map(Object.entries({ text: "Too small", on: { at: [1, 2] } })));
const rename = ({ doc }: DocumentConnection, title: string) => doc.getMap("meta").set("title", title);

it("carries a board and its comments on one line, each saved by itself", async () => {
  const { content, comments, saved } = await connect();
  await Promise.all([saved(content), saved(comments)]);
  comment(comments, "cccccccc");
  expect([content.connection.get().pending, comments.connection.get().pending]).toEqual([0, 1]);
  await saved(comments);
  rename(content, "Shop");
  await saved(content);
  const { updates } = server.store;
  expect((await updates.load(`board/${board}/comments`)).rows).toHaveLength(1);
  expect((await updates.load(`board/${board}`)).rows).toHaveLength(1);
  expect(server.collab.load().connections, "one line").toBe(1);
});

it("goes on with what is let in when one document is refused, and asks for that one again when it is wanted", async () => {
  const { content, comments, says, saved, letIn } = await connect();
  await Promise.all([saved(content), saved(comments)]);
  letIn(false);
  await server.collab.doorkeeper.reauthorize({ board });
  await says("refused");
  rename(content, "Shop");
  await saved(content);
  letIn(true);
  comments.reconnect();
  await saved(comments);
});

it("stays for one document when the other leaves, and ends with the last", async () => {
  const { content, comments, saved } = await connect();
  await Promise.all([saved(content), saved(comments)]);
  content.destroy();
  comment(comments, "cccccccc");
  await saved(comments);
  comments.destroy();
  await vi.waitFor(() => expect(server.collab.load().connections).toBe(0), patient);
});
