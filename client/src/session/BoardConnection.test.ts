import { addNote, readNotes, startTestServer, withUpdateLog, type TestServer } from "@throughline/server/testing";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { BoardConnection } from "./BoardConnection.ts";
import { cacheNameOf } from "./cacheName.ts";
import { connectionWords } from "./connectionWords.ts";

const boardId = "aaaaaaaaaaaaaaaa";
const patient = { timeout: 20_000, interval: 20 };

let server: TestServer;
const open: BoardConnection[] = [];

beforeEach(async () => {
  server = await startTestServer();
});

afterEach(async () => {
  for (const connection of open.splice(0)) connection.destroy();
  vi.unstubAllGlobals();
  await server.stop();
});

function connect(userId: string, token = "editor", { origin } = server): BoardConnection {
  const made = new BoardConnection({ boardId, userId, origin, token: () => token });
  open.push(made);
  return made;
}

const stateOf = ({ connection }: BoardConnection) => connection.get();
const write = ({ doc }: BoardConnection, word: string) => addNote(doc, word);
const holds = ({ doc }: BoardConnection, word: string) => readNotes(doc).has(word);

describe("a board's connection to a real server", () => {
  it("says Saved once the server has an edit, and the edit travels", async () => {
    const [ana, jo] = [connect("ana"), connect("jo")];
    await vi.waitFor(() => expect([stateOf(ana).status, stateOf(jo).status]).toEqual(["online", "online"]), patient);
    write(ana, "title");
    expect(stateOf(ana)).toMatchObject({ pending: 1, saved: false });
    await vi.waitFor(() => expect(stateOf(ana)).toMatchObject({ pending: 0, saved: true }), patient);
    await vi.waitFor(() => expect(holds(jo, "title")).toBe(true), patient);
    expect(stateOf(jo).pending).toBe(0);
  });

  it("counts what is written before it is connected, and sends it then", async () => {
    const ana = connect("ana");
    await ana.loaded;
    write(ana, "one");
    write(ana, "two");
    expect(stateOf(ana)).toMatchObject({ pending: 2, saved: false });
    await vi.waitFor(() => expect(stateOf(ana)).toMatchObject({ status: "online", pending: 0, saved: true }), patient);
    const late = connect("late");
    await vi.waitFor(() => expect(holds(late, "one") && holds(late, "two")).toBe(true), patient);
  });

  it("doesn't say Saved while changes of an earlier visit lie in a copy that can't be opened", async () => {
    // This runtime has no IndexedDB, which is as good as one that doesn't open.
    const key = `${cacheNameOf("ana", boardId)}/waiting`;
    const storage = new Map([[key, "3"]]);
    vi.stubGlobal("localStorage", {
      getItem: (name: string) => storage.get(name) ?? null,
      setItem: (name: string, value: string) => storage.set(name, value),
      removeItem: (name: string) => storage.delete(name),
      key: (index: number) => Array.from(storage.keys())[index] ?? null,
      get length() {
        return storage.size;
      },
    });
    const ana = connect("ana");
    expect(stateOf(ana).pending).toBe(3);
    await vi.waitFor(() => expect(stateOf(ana).status).toBe("online"), patient);
    write(ana, "title");
    const jo = connect("jo");
    await vi.waitFor(() => expect(holds(jo, "title")).toBe(true), patient);
    await vi.waitFor(() => expect(stateOf(ana).pending).toBe(0), patient);
    expect(stateOf(ana)).toMatchObject({ unread: 3, saved: false });
    expect(connectionWords(stateOf(ana))).toContain("3 changes on this device not sent");
    // Content comes before the word that all of one's own is there.
    await vi.waitFor(() => expect(stateOf(jo)).toMatchObject({ unread: 0, saved: true }), patient);
    await ana.forgetUnsent();
    expect(storage.get(key), "what only the copy holds is still counted").toBe("3");
  });

  it("lets those who may only look read, and says that they can't write", async () => {
    const viewer = connect("eve", "viewer");
    await vi.waitFor(() => expect(stateOf(viewer).status).toBe("online"), patient);
    expect(viewer.canWrite.get()).toBe(false);
  });

  it("stays away after a refusal, with the reason", async () => {
    const nobody = connect("nobody", "wrong");
    await vi.waitFor(() => expect(stateOf(nobody).status).toBe("refused"), patient);
    expect(stateOf(nobody).reason).not.toBe("");
    expect(stateOf(nobody).action).not.toBe("retry");
  });

  it("keeps others' changes waiting while something is held, and sends one's own", async () => {
    const [ana, jo] = [connect("ana"), connect("jo")];
    await vi.waitFor(() => expect([stateOf(ana).status, stateOf(jo).status]).toEqual(["online", "online"]), patient);
    const [letGo, alsoLetGo] = [ana.hold(), ana.hold()];
    write(jo, "theirs");
    await vi.waitFor(() => expect(stateOf(jo)).toMatchObject({ pending: 0, saved: true }), patient);
    // The answer to this comes after what was sent before.
    write(ana, "mine");
    await vi.waitFor(() => expect(stateOf(ana)).toMatchObject({ pending: 0, saved: true }), patient);
    await vi.waitFor(() => expect(holds(jo, "mine")).toBe(true), patient);
    expect(holds(ana, "theirs")).toBe(false);
    letGo();
    letGo();
    expect(holds(ana, "theirs"), "something else is still held").toBe(false);
    alsoLetGo();
    expect(holds(ana, "theirs")).toBe(true);
  });

  it("isn't thrown out for what it writes while the server takes long to let it in, and sends all of it then", async () => {
    const opening = Promise.withResolvers<void>();
    const slow = await startTestServer({
      wrapStore: (store) =>
        withUpdateLog(store, {
          load: async (document) => {
            await opening.promise;
            return store.updates.load(document);
          },
        }),
    });
    onTestFinished(() => slow.stop());
    const jo = connect("jo", "editor", slow);
    const refusals: unknown[] = [];
    jo.connection.subscribe(() => refusals.push(stateOf(jo).reason));
    const sent = vi.spyOn(WebSocket.prototype, "send");
    onTestFinished(() => sent.mockRestore());
    // Token, handshake, presence.
    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(3), patient);
    for (let word = 0; word < 600; word += 1) {
      write(jo, `word ${word}`);
      jo.awareness.setLocalStateField("cursor", [word, 0]);
    }
    expect(sent, "one waits with the rest").toHaveBeenCalledTimes(3);
    opening.resolve();
    await vi.waitFor(() => expect(stateOf(jo)).toMatchObject({ status: "online", pending: 0, saved: true }), patient);
    const ana = connect("ana", "editor", slow);
    await vi.waitFor(() => expect(holds(ana, "word 0") && holds(ana, "word 599")).toBe(true), patient);
    await vi.waitFor(
      () => expect(ana.awareness.getStates().get(jo.doc.clientID)).toMatchObject({ cursor: [599, 0] }),
      patient,
    );
    expect(refusals.filter((reason) => reason !== undefined)).toEqual([]);
  });

  it("stays away when somebody else has its Yjs client id, instead of sending the same again and again", async () => {
    const [ana, jo] = [connect("ana"), connect("jo", server.gate.admit("jo", { read: true, write: true }))];
    await vi.waitFor(() => expect([stateOf(ana).status, stateOf(jo).status]).toEqual(["online", "online"]), patient);
    write(ana, "title");
    await vi.waitFor(() => expect(holds(jo, "title")).toBe(true), patient);
    jo.doc.clientID = ana.doc.clientID;
    write(jo, "forged");
    await vi.waitFor(() => expect(stateOf(jo)).toMatchObject({ status: "refused", reason: "id-taken" }), patient);
    expect(stateOf(jo)).toMatchObject({ pending: 1, saved: false });
    expect(stateOf(ana)).toMatchObject({ pending: 0, saved: true });
  });
});
