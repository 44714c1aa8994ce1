import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createElementId } from "@throughline/model";
import { checkUpdate, decodeForGuard } from "@throughline/guard";
import { describe, expect, it, onTestFinished } from "vitest";
import * as Y from "yjs";
import { checkBackup, restoreBackup } from "../backup/restoreBackup.ts";
import { writeBackupFile } from "../backup/writeBackupFile.ts";
import { openSource, openTarget } from "../composeBackup.ts";
import { describeOnEachStore } from "../testing/describeOnEachStore.ts";
import {
  createDatabase,
  openSqliteStore,
  startProductServer,
  type TestClient,
  TestYjsClient,
  waitFor,
  type ProductServer,
  type TestBrowser,
} from "../testing/index.ts";
import { describeWithServices } from "../testing/services/describeWithServices.ts";
import { ownerEnvironment } from "../testing/startProductServer.ts";
import { commentLimits, comments } from "./comments.ts";
import { hasHistory } from "./documentTypes.ts";

const commentsOf = (board: string) => `board/${board}/comments`;
const rootOf = (doc: Y.Doc, root: "comments" | "replies") => doc.getMap<Y.Map<unknown>>(root);
const texts = (doc: Y.Doc) => Array.from(rootOf(doc, "comments").values(), (each) => each.get("text"));

function comment(doc: Y.Doc, text: unknown, fields: Readonly<Record<string, unknown>> = {}): string {
  const id = createElementId(Math.random);
  const made = new Y.Map(Object.entries({ on: { at: [10, 20] }, text, ...fields }));
  rootOf(doc, "comments").set(id, made);
  return id;
}

/** Resolves when the server has said of what is written next whether it took it. */
function answered({ provider }: TestClient): Promise<unknown> {
  return new Promise((resolve) => provider.on("message", resolve));
}

async function tokenOf(browser: TestBrowser): Promise<string> {
  return (await browser.api.createCollabToken()).token;
}

async function createBoard(server: ProductServer) {
  const owner = await server.owner();
  const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Shop" } });
  const open = async (browser: TestBrowser, name = commentsOf(id)) => server.connect(name, await tokenOf(browser));
  return { id, owner, open };
}

await describeOnEachStore("comments on a board", (start) => {
  async function started() {
    const server = await start();
    onTestFinished(() => server.stop());
    return { server, ...(await createBoard(server)) };
  }

  it("are written by who may comment and read by all who see it, at either door, and are there again", async () => {
    const { server, id, owner, open } = await started();
    const ben = await server.guest(owner, id, "commenter");
    const written = await (await open(ben)).synced();
    const first = comment(written.doc, "Too small", { resolved: false });
    rootOf(written.doc, "replies").set(
      createElementId(Math.random),
      new Y.Map(Object.entries({ to: first, text: "Is it?" })),
    );
    await written.synced();

    const atOtherDoor = new TestYjsClient(server.origin, commentsOf(id), await tokenOf(ben));
    onTestFinished(() => atOtherDoor.destroy());
    await atOtherDoor.synced();
    expect(texts(atOtherDoor.doc)).toEqual(["Too small"]);
    comment(atOtherDoor.doc, "And grey");
    await waitFor("the second comment", () => texts(written.doc).length === 2);

    written.destroy();
    atOtherDoor.destroy();
    await waitFor("unloading", () => server.collab.load().documents === 0);
    const looking = await (await open(await server.guest(owner, id, "viewer", "Cleo"))).synced();
    expect(new Set(texts(looking.doc))).toEqual(new Set(["Too small", "And grey"]));
    expect(Array.from(rootOf(looking.doc, "replies").values(), (each) => each.toJSON())).toEqual([
      { to: first, text: "Is it?" },
    ]);
    // What was said isn't the board's own.
    expect((await owner.api.getElements({ params: { id } })).elements).toEqual([]);
    expect((await owner.api.listHistory({ params: { id } })).entries.length).toBeLessThanOrEqual(1);
  });

  it("have rights of their own: who comments doesn't edit, who looks does neither, others don't get near them", async () => {
    const { server, id, owner, open } = await started();
    const asCommenter = await server.guest(owner, id, "commenter");
    const content = await (await open(asCommenter, `board/${id}`)).synced();
    const refused = answered(content);
    content.doc.getMap("elements").set(createElementId(Math.random), new Y.Map());
    await refused;
    const asViewer = await server.guest(owner, id, "viewer", "Cleo");
    const looking = await (await open(asViewer)).synced();
    const unread = answered(looking);
    comment(looking.doc, "Nobody reads this");
    await unread;
    const asEditor = await server.guest(owner, id, "editor", "Dana");
    const editing = await (await open(asEditor)).synced();
    comment(editing.doc, "Everybody reads this");
    await editing.synced();

    expect(texts((await (await open(owner)).synced()).doc)).toEqual(["Everybody reads this"]);
    expect((await owner.api.getElements({ params: { id } })).elements).toEqual([]);
    const { id: other } = await owner.api.createBoard({ body: { kind: "story-map", title: "Other" } });
    expect(await (await open(asEditor, commentsOf(other))).closed()).toBe("no-access");
  });

  it("refuse what isn't one", async () => {
    const { owner, open } = await started();
    const anna = await (await open(owner)).synced();
    comment(anna.doc, "x", { by: "anna" });
    expect(await anna.closed()).toBe("refused");
    expect(texts((await (await open(owner)).synced()).doc)).toEqual([]);
  });

  it("stay with their board when it is copied, and go with it", async () => {
    const { server, id, owner, open } = await started();
    const anna = await (await open(owner)).synced();
    comment(anna.doc, "Too small");
    await anna.synced();
    const copy = await owner.api.duplicateBoard({ params: { id }, body: {} });
    expect(texts((await (await open(owner, commentsOf(copy.id))).synced()).doc)).toEqual([]);
    await owner.api.deleteBoard({ params: { id } });
    expect(await anna.closed()).toBe("board-deleted");
    expect((await server.store.updates.load(commentsOf(id))).rows).toHaveLength(1);
    await owner.api.deleteBoard({ params: { id }, query: { forever: "true" } });
    expect((await server.store.updates.load(commentsOf(id))).rows).toEqual([]);
    expect(await server.store.claims.list(commentsOf(id))).toEqual([]);
  });
});

describe("what may stand among comments", () => {
  const verdictOn = (doc: Y.Doc, write: (copy: Y.Doc) => void) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    copy.transact(() => write(copy));
    const news = decodeForGuard(Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)));
    const verdict = checkUpdate(doc, news, comments.rules(doc), { ownerOf: () => undefined }, ["anna"]);
    return "reason" in verdict ? verdict.reason : verdict.verdict;
  };
  const fill = (doc: Y.Doc, count: number) => {
    for (let made = 0; made < count; made += 1) comment(doc, "x");
  };

  it.each([
    ["a comment", "accept", (doc: Y.Doc) => void comment(doc, "x".repeat(1_000), { on: { element: "aaaaaaaa" } })],
    ["a root of the board's", "unknown-root", (doc: Y.Doc) => void doc.getMap("elements").set("aaaaaaaa", new Y.Map())],
    ["a field that comments don't have", "unknown-key", (doc: Y.Doc) => void comment(doc, "x", { by: "anna" })],
    ["a number for the text", "wrong-type", (doc: Y.Doc) => void comment(doc, 7)],
    ["too many words", "too-many", (doc: Y.Doc) => void comment(doc, "x".repeat(commentLimits.textBytes + 1))],
    ["too much to be on", "too-many", (doc: Y.Doc) => void comment(doc, "x", { on: { field: "x".repeat(1_000) } })],
    ["one more than there may be", "too-many", (doc: Y.Doc) => fill(doc, commentLimits.comments + 1)],
  ])("%s: %s", (_what, verdict, write) => {
    expect(verdictOn(new Y.Doc(), write)).toBe(verdict);
  });

  it("counts what is there, what was deleted too, and lets what is there be changed when it is full", () => {
    const doc = new Y.Doc();
    doc.transact(() => fill(doc, commentLimits.comments));
    const [first, second] = rootOf(doc, "comments").keys();
    rootOf(doc, "comments").delete(second ?? "");
    expect(verdictOn(doc, (copy) => void comment(copy, "x"))).toBe("too-many");
    expect(
      verdictOn(
        doc,
        (copy) =>
          void rootOf(copy, "comments")
            .get(first ?? "")
            ?.set("text", "y"),
      ),
    ).toBe("accept");
  });
});

it("comes back with a backup", async () => {
  const server = await startProductServer();
  const directory = await mkdtemp(join(tmpdir(), "throughline-"));
  onTestFinished(async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  });
  const { id, owner, open } = await createBoard(server);
  const anna = await (await open(owner)).synced();
  comment(anna.doc, "Too small");
  await anna.synced();

  const file = join(directory, "comments.backup");
  const source = await openSource({ dataDir: server.dataDir });
  await writeBackupFile(source, file, "1.2.3");
  await source.close();
  const target = await openTarget({ dataDir: join(directory, "restored") });
  await restoreBackup(file, await checkBackup(file), target, { force: false });
  await target.close();
  const restored = await openSqliteStore(join(directory, "restored", "throughline.db"));
  const doc = new Y.Doc();
  for (const { update } of (await restored.updates.load(commentsOf(id))).rows) Y.applyUpdate(doc, update);
  await restored.close();
  expect(texts(doc)).toEqual(["Too small"]);
});

it("keeps no moments of what is said, as it does of what is on the board", () => {
  expect([commentsOf("aaaaaaaa"), "board/aaaaaaaa", "nothing"].map(hasHistory)).toEqual([false, true, false]);
});

await describeWithServices("comments on two servers", ["postgres", "redis"], ({ postgres, redis }) => {
  it("reach who has the board open at the other", async () => {
    const database = await createDatabase(postgres);
    const environment = { ...ownerEnvironment, DATABASE_URL: database.url, REDIS_URL: redis };
    const [north, south] = await Promise.all([startProductServer(environment), startProductServer(environment)]);
    onTestFinished(async () => {
      await Promise.all([north.stop(), south.stop()]);
      await database.drop();
    });
    const { id, owner, open } = await createBoard(north);
    const atNorth = await (await open(owner)).synced();
    const token = await tokenOf(await south.owner());
    const atSouth = await south.connect(commentsOf(id), token).synced();
    comment(atNorth.doc, "From the north");
    comment(atSouth.doc, "From the south");
    await waitFor("both", () => [atNorth, atSouth].every(({ doc }) => texts(doc).length === 2));
  });
});
