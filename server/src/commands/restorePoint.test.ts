import type { Principal } from "@throughline/api";
import { createOrigin, initialize, readContent, runOperations } from "@throughline/model";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { automaticRevisions } from "../boards/createKeepRevision.ts";
import { History } from "../history/History.ts";
import type { RestoreJob } from "../history/historyWork.ts";
import { startServerForTest } from "../testing/startServerForTest.ts";
import { waitFor, type TestClient } from "../testing/index.ts";
import { contentName, storedKind, withBoard } from "../content/openBoard.ts";
import { restorePoint } from "./restorePoint.ts";
import type { Services } from "./Services.ts";

const id = "aaaaaaaa";
const name = contentName(id);
const kind = storedKind("story-map");
const anna: Principal = {
  kind: "user",
  id: "annaanna",
  name: "Anna",
  email: "anna@example.org",
  role: "owner",
  linkRoles: {},
};
const origin = createOrigin("person", anna.id);

/** Runs an operation on a document and gives the id of what it made. */
function run(document: Y.Doc, operation: string, args: Readonly<Record<string, unknown>>): string {
  return withBoard(document, kind, (board) => {
    const [made] = runOperations(board, kind.operations, [{ name: operation, args }], origin) as { id?: string }[];
    return made?.id ?? "";
  });
}

const titles = (document: Y.Doc) =>
  withBoard(document, kind, (board) =>
    readContent(board)
      .elements.map(({ title }) => String(title))
      .toSorted(),
  );

/** A board with "Pay" and "Send", a revision of it as it is, and somebody who has it open and then changes both. */
async function createPast() {
  const server = await startServerForTest();
  await server.store.boards.create({ id, kind: kind.id, title: "Shop", ownerId: anna.id, createdAt: 1 });
  await server.collab.documents.write(name, { userId: anna.id }, (document) =>
    withBoard(document, kind, (board) => initialize(board, "Shop", origin)),
  );
  const ben = await server.connect(name, "editor").synced();
  const pay = run(ben.doc, "addActivity", { title: "Pay" });
  const send = run(ben.doc, "addActivity", { title: "Send" });
  await ben.synced();
  const revision = { id: "revision", boardId: id, name: "Then", automatic: false, createdAt: 2, createdBy: null };
  await server.store.revisions.create(revision, { state: Y.encodeStateAsUpdateV2(ben.doc) });
  run(ben.doc, "setText", { id: pay, key: "title", text: "Pay by card" });
  run(ben.doc, "deleteElements", { ids: [send] });
  run(ben.doc, "addActivity", { title: "Return" });
  await ben.synced();
  const history = new History({
    store: server.store,
    logger: pino({ level: "silent" }),
    days: 30,
    hasHistory: () => true,
    elementsOf: () => ["elements"],
  });
  /** Restores the revision; `meanwhile` happens when the change is made and not yet committed. */
  const restore = async (meanwhile: () => Promise<void> = async () => {}) => {
    const { reader } = history;
    const slow = Object.assign(Object.create(reader) as typeof reader, {
      restore: async (job: RestoreJob) => {
        const made = await reader.restore(job);
        await meanwhile();
        return made;
      },
    });
    const services: Pick<Services, "store" | "collab" | "history"> = {
      store: server.store,
      collab: server.collab,
      history: { reader: slow, days: 30, owners: async () => new Map() },
    };
    const board = await server.store.boards.find(id);
    if (board === undefined) throw new Error("The board is gone");
    return restorePoint(services, anna, board, { point: "revision", label: "“Then”" });
  };
  return { server, ben, pay, send, history, restore };
}

/** What somebody sees who opens the board now: what the log holds. */
async function stored(server: Awaited<ReturnType<typeof startServerForTest>>): Promise<TestClient> {
  return server.connect(name, "viewer").synced();
}

describe("restoring", () => {
  it("keeps what others change between the making of the change and its commit", async () => {
    const { server, ben, pay, history, restore } = await createPast();
    const meanwhile = async () => {
      run(ben.doc, "addActivity", { title: "Ask" });
      run(ben.doc, "editText", { id: pay, key: "title", index: 0, remove: 0, insert: "Always " });
      await ben.synced();
    };
    const { saved } = await restore(meanwhile);
    await waitFor("the restored board", () => titles(ben.doc).includes("Send"));
    expect(titles(ben.doc)).toEqual(["Always Pay", "Ask", "Send"]);
    expect(titles((await stored(server)).doc)).toEqual(titles(ben.doc));
    // What was saved is what the change was made from.
    const before = new Y.Doc();
    const revision = await server.store.revisions.find(id, saved.id);
    Y.applyUpdateV2(before, revision?.state ?? new Uint8Array());
    expect(titles(before)).toEqual(["Pay by card", "Return"]);
    await history.stop();
  });

  it("changes nothing when the change can't be made", async () => {
    const { ben, history, restore, server } = await createPast();
    const failed = restore(async () => {
      throw new Error("the thread broke");
    });
    await expect(failed).rejects.toThrow("the thread broke");
    expect(titles((await stored(server)).doc)).toEqual(titles(ben.doc));
    expect(await server.store.revisions.list(id)).toHaveLength(1);
    await history.stop();
  });

  it("brings back a board that can't be opened", async () => {
    const { server, ben, history, restore } = await createPast();
    await server.collab.documents.write(name, { userId: null }, (document) =>
      document.getMap("meta").set("version", kind.schema.version + 1),
    );
    ben.destroy();
    await waitFor("unloading", () => server.collab.load().documents === 0);
    const refused = server.connect(name, "editor");
    expect(await refused.closed()).toBe("board-too-new");
    refused.destroy();
    const { saved } = await restore();
    expect(titles((await stored(server)).doc)).toEqual(["Pay", "Send"]);
    expect((await server.store.revisions.find(id, saved.id))?.name).toBe("Before restoring “Then”");
    await history.stop();
  });

  it("writes nothing when the board is as it was", async () => {
    const { server, history, restore } = await createPast();
    await restore();
    const rows = async () => (await server.store.updates.heads([name])).get(name);
    const before = await rows();
    expect(await restore()).toMatchObject({ restored: [], removed: [] });
    expect(await rows()).toBe(before);
    await history.stop();
  });

  it("keeps a bounded number of states before, and those that people saved", async () => {
    const { server, history, restore } = await createPast();
    for (let n = 0; n < automaticRevisions.kept + 2; n++) await restore();
    const revisions = await server.store.revisions.list(id);
    expect(revisions.filter(({ automatic }) => automatic)).toHaveLength(automaticRevisions.kept);
    expect(revisions.at(-1)?.name).toBe("Then");
    await history.stop();
  });
});
