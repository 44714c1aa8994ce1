import { kindById, type Kind } from "@throughline/kinds";
import { Board, validate } from "@throughline/model";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { BoardEditor } from "../testing/BoardEditor.ts";
import { startProductServer, testOwner, waitFor, type ProductServer, type TestBrowser } from "../testing/index.ts";
import { createDatabase, type TestDatabase } from "../testing/services/createDatabase.ts";
import { describeWithServices } from "../testing/services/describeWithServices.ts";

const nameOfOwner = testOwner.email.split("@")[0] ?? "";

/** For each kind of board, what two people at two servers do with it. */
const deeds = [
  { kind: "journey-map", operation: "addStage", first: { title: "Find" }, second: { title: "Buy" } },
  { kind: "story-map", operation: "addActivity", first: { title: "Find" }, second: { title: "Buy" } },
  { kind: "card-sort", operation: "addCard", first: { label: "Find" }, second: { label: "Buy" } },
];

await describeWithServices("two servers on one PostgreSQL and one Redis", ["postgres", "redis"], (services) => {
  let database: TestDatabase;
  let north: ProductServer;
  let south: ProductServer;
  /** The same person, with a session of their own at each server. */
  let anna: TestBrowser;
  let annaSouth: TestBrowser;
  const editors: BoardEditor[] = [];

  beforeAll(async () => {
    database = await createDatabase(services.postgres);
    const environment = {
      DATABASE_URL: database.url,
      REDIS_URL: services.redis,
      ADMIN_EMAIL: testOwner.email,
      ADMIN_PASSWORD: testOwner.password,
    };
    // At once: the tables and the first owner must come out once all the same.
    [north, south] = await Promise.all([startProductServer(environment), startProductServer(environment)]);
    await waitFor("them to hear each other", () =>
      [north, south].every(({ cluster }) => cluster?.status()?.servers === 1),
    );
    anna = await north.owner();
    annaSouth = await south.owner();
  });

  afterEach(() => {
    for (const { client } of editors.splice(0)) client.destroy();
  });

  afterAll(async () => {
    await Promise.all([north.stop(), south.stop()]);
    await database.drop();
  });

  async function createBoard(kind = "story-map"): Promise<string> {
    return (await anna.api.createBoard({ body: { kind, title: "Shop" } })).id;
  }

  /** Resolves when no server has the board open any more. */
  async function closed(board: string): Promise<void> {
    const isClosed = ({ collab }: ProductServer) => collab.journal.position(`board/${board}`) === undefined;
    await waitFor("both to close it", () => isClosed(north) && isClosed(south), 15_000);
  }

  async function open(server: ProductServer, browser: TestBrowser, board: string, kind = "story-map") {
    const { token } = await browser.api.createCollabToken();
    return openWith(server, token, board, kind);
  }

  async function openWith(server: ProductServer, token: string, board: string, kind = "story-map") {
    const editor = new BoardEditor(await server.connect(`board/${board}`, token).synced(), requireKind(kind));
    editors.push(editor);
    return editor;
  }

  /** A guest of the north in a browser that goes to the south. */
  async function guestInTheSouth(board: string, role: "editor" | "viewer" = "editor") {
    const { id, token } = await anna.api.createLink({ params: { id: board }, body: { role } });
    const ben = south.visitor();
    await ben.api.join({ params: { token }, body: { name: "Ben" } });
    return { link: id, ben };
  }

  describe("live", () => {
    it.each(deeds)(
      "bring a $kind together, and undo takes back one's own",
      async ({ kind, operation, first, second }) => {
        const board = await createBoard(kind);
        const one = await open(north, anna, board, kind);
        const two = await open(south, annaSouth, board, kind);
        const before = one.content();
        one.run(operation, first);
        const onlyFirst = one.content();
        two.run(operation, second);
        const alike = () => JSON.stringify(one.content()) === JSON.stringify(two.content());
        const size = Object.keys(before.elements).length;
        await waitFor("both", () => Object.keys(one.content().elements).length > size + 1 && alike());
        two.history.undo();
        await waitFor("the undo", () => JSON.stringify(one.content()) === JSON.stringify(onlyFirst) && alike());
        one.history.undo();
        await waitFor("the other undo", () => JSON.stringify(two.content()) === JSON.stringify(before) && alike());
      },
    );

    it("show each other's people and cursors, and that they leave", async () => {
      const board = await createBoard();
      const one = await open(north, anna, board);
      const { ben } = await guestInTheSouth(board);
      const two = await open(south, ben, board);
      one.point(1);
      two.point(2);
      await waitFor("the one at the other", () => one.people().join() === "Ben" && two.people().join() === nameOfOwner);
      for (let x = 3; x < 30; x++) two.point(x);
      const seen = () => one.client.provider.awareness?.getStates().get(two.client.doc.clientID)?.["cursor"];
      await waitFor("the last place", () => JSON.stringify(seen()) === "[29,29]");
      two.client.destroy();
      await waitFor("Ben's leaving", () => one.people().length === 0);
      const late = await open(south, ben, board);
      await waitFor("Anna at the one who came late", () => late.people().includes(nameOfOwner));
    });

    it("have the same when both write as fast as they can", async () => {
      const board = await createBoard();
      const one = await open(north, anna, board);
      const two = await open(south, annaSouth, board);
      for (let count = 0; count < 25; count++) {
        one.run("addActivity", { title: `north ${count}` });
        two.run("addActivity", { title: `south ${count}` });
      }
      await waitFor("all", () =>
        [one, two].every((each) => {
          const text = JSON.stringify(each.content());
          return ["north", "south"].every((side) => text.includes(`${side} 24`) && text.includes(`${side} 0`));
        }),
      );
      expect(one.content()).toEqual(two.content());
    });
  });

  it("mend boards that merges have damaged once, though both open them at the same moment", async () => {
    for (let round = 0; round < 3; round++) {
      const board = await createBoard("journey-map");
      const name = `board/${board}`;
      const seq = await damage(board);
      const states = await Promise.all(
        [north, south].map(({ collab }) =>
          collab.documents.read(name, (document) => {
            const open = new Board(document, requireKind("journey-map").schema);
            const issues = validate(open);
            open.destroy();
            return { issues, state: Buffer.from(Y.encodeStateAsUpdate(document)).toString("hex") };
          }),
        ),
      );
      expect(states.map(({ issues }) => issues)).toEqual([[], []]);
      expect(states[0]?.state).toBe(states[1]?.state);
      expect((await north.store.updates.heads([name])).get(name)).toBe(seq + 1);
    }
  });

  /** Leaves a step in a stage that isn't there, as merges do, on a board that nobody has open. Gives that change's number. */
  async function damage(board: string): Promise<number> {
    const run = async (call: string, args: Record<string, unknown>) => {
      const body = { operations: [{ name: call, args }] };
      const { results } = await anna.api.runOperations({ params: { id: board }, body });
      return results[0] as { id: string };
    };
    const stage = await run("addStage", { title: "Find" });
    await run("addStep", { stage: stage.id, title: "Look" });
    await closed(board);
    const document = new Y.Doc();
    const { snapshot, rows } = await north.store.updates.load(`board/${board}`);
    if (snapshot !== undefined) Y.applyUpdateV2(document, snapshot.state);
    for (const { update } of rows) Y.applyUpdate(document, update);
    const before = Y.encodeStateVector(document);
    document.getMap("elements").delete(stage.id);
    const update = Y.encodeStateAsUpdate(document, before);
    return north.store.updates.append(`board/${board}`, update, { userId: null, at: Date.now() });
  }

  it("tell who changed a board and when, also when somebody leaves the other who only looked", async () => {
    const board = await createBoard();
    await closed(board);
    const { ben } = await guestInTheSouth(board, "viewer");
    const two = await open(south, ben, board);
    await anna.api.runOperations({ params: { id: board }, body: { operations: [addPay] } });
    await waitFor("it at the viewer", () => JSON.stringify(two.content()).includes("Pay"));
    const row = () => north.store.boards.find(board);
    const noted = await waitFor(
      "the north's note",
      async () => {
        const found = await row();
        return found?.elementCount === 1 ? found : undefined;
      },
      15_000,
    );
    two.client.destroy();
    await closed(board);
    expect(await row()).toEqual(noted);
    expect(await anna.api.getBoard({ params: { id: board } })).toMatchObject({ updatedBy: nameOfOwner });
  });

  describe("over HTTP", () => {
    it("read at once at the one what was written at the other, also while the board is open at both", async () => {
      const board = await createBoard();
      await open(north, anna, board);
      const two = await open(south, annaSouth, board);
      for (let count = 0; count < 15; count++) {
        const operations = [{ name: "addActivity", args: { title: `Step ${count}` } }];
        const [writer, reader] = count % 2 === 0 ? [anna, annaSouth] : [annaSouth, anna];
        await writer.api.runOperations({ params: { id: board }, body: { operations } });
        const { elements } = await reader.api.getElements({ params: { id: board } });
        expect(elements.map(({ title }) => title)).toContain(`Step ${count}`);
        const file = await reader.fetch(`/api/boards/${board}/export?format=json`);
        expect(await file.text()).toContain(`Step ${count}`);
      }
      await waitFor("it on the screen", () => JSON.stringify(two.content()).includes("Step 14"));
      const copy = await annaSouth.api.duplicateBoard({ params: { id: board } });
      expect((await anna.api.getElements({ params: { id: copy.id } })).elements.length).toBeGreaterThan(14);
    });

    it("save a revision at the one and bring it back at the other", async () => {
      const board = await createBoard();
      const one = await open(north, anna, board);
      one.run("addActivity", { title: "Kept" });
      await one.client.synced();
      const revision = await annaSouth.api.saveRevision({ params: { id: board }, body: { name: "Good" } });
      one.run("addActivity", { title: "Too much" });
      await one.client.synced();
      await annaSouth.api.restoreRevision({ params: { id: board, revision: revision.id }, body: {} });
      await waitFor("it back", () => !JSON.stringify(one.content()).includes("Too much"));
      expect(JSON.stringify(one.content())).toContain("Kept");
    });

    it("keep one automatic revision when the last people leave both at the same moment", async () => {
      const board = await createBoard();
      const one = await open(north, anna, board);
      const two = await open(south, annaSouth, board);
      one.run("addActivity", { title: "North" });
      two.run("addActivity", { title: "South" });
      await Promise.all([one.client.synced(), two.client.synced()]);
      for (const { client } of [one, two]) client.destroy();
      await waitFor(
        "both to close it",
        () => [north, south].every(({ collab }) => collab.load().documents === 0),
        15_000,
      );
      const { revisions } = await anna.api.listRevisions({ params: { id: board } });
      expect(revisions).toHaveLength(1);
    });

    it("draw the board of today at both", async () => {
      const board = await createBoard();
      const picture = async (browser: TestBrowser) =>
        Buffer.from(await (await browser.fetch(`/api/boards/${board}/thumbnail.png`)).arrayBuffer()).toString("base64");
      const empty = await picture(anna);
      expect(await picture(annaSouth)).toBe(empty);
      const operations = [{ name: "addActivity", args: { title: "Something to see" } }];
      await anna.api.runOperations({ params: { id: board }, body: { operations } });
      await waitFor(
        "the new picture at both",
        async () => {
          const [one, two] = [await picture(anna), await picture(annaSouth)];
          return one !== empty && one === two;
        },
        15_000,
      );
    });
  });

  describe("access that ends at the one ends at the other", () => {
    async function expectClosed(editor: BoardEditor, reason: string, end: () => Promise<unknown>): Promise<void> {
      await end();
      const ended = Date.now();
      expect(await editor.client.closed()).toBe(reason);
      expect(Date.now() - ended).toBeLessThan(1_000);
    }

    it("when a link is revoked", async () => {
      const board = await createBoard();
      const { link, ben } = await guestInTheSouth(board);
      const editor = await open(south, ben, board);
      await expectClosed(editor, "no-access", () => anna.api.revokeLink({ params: { id: board, link } }));
    });

    it("when a person signs out, for that session", async () => {
      const board = await createBoard();
      const leaving = await north.owner();
      const staying = await open(south, await north.owner(), board);
      const editor = await open(south, leaving, board);
      await expectClosed(editor, "not-signed-in", () => leaving.send("POST", "/api/auth/sign-out", {}));
      expect(staying.client.reasons).toEqual([]);
    });

    it("when an API key is deleted", async () => {
      const board = await createBoard();
      const { id, key } = await anna.api.createApiKey({ body: { name: "robot" } });
      const editor = await openWith(south, key, board);
      await expectClosed(editor, "not-signed-in", () => anna.api.deleteApiKey({ params: { id } }));
    });

    it("when a board goes to the bin, and it is gone for good with nothing left of it", async () => {
      const board = await createBoard();
      const editor = await open(south, annaSouth, board);
      editor.run("addActivity", { title: "Gone" });
      await editor.client.synced();
      await expectClosed(editor, "board-deleted", () => anna.api.deleteBoard({ params: { id: board } }));
      await anna.api.deleteBoard({ params: { id: board }, query: { forever: "true" } });
      await waitFor("the south to close it", () => south.collab.load().documents === 0, 15_000);
      expect(await north.store.updates.load(`board/${board}`)).toEqual({ rows: [] });
      await expect(annaSouth.api.getBoard({ params: { id: board } })).rejects.toMatchObject({ code: "not-found" });
    });
  });
});

const addPay = { name: "addActivity", args: { title: "Pay" } };

function requireKind(id: string): Kind {
  const kind = kindById(id);
  if (kind === undefined) throw new Error(`There is no kind ${id}`);
  return kind;
}
