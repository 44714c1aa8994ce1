import { createHash } from "node:crypto";
import {
  addAttackedElement,
  attackCorpus,
  findTarget,
  type Attack,
  type AttackOutcome,
} from "@throughline/guard/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  addNote,
  expectNoStall,
  readNotes,
  notesOf,
  RawSocket,
  startTestServer,
  waitFor,
  type Door,
  type TestClient,
  type TestServer,
} from "../testing/index.ts";

const board = "board/aaaaaaaa";

const reasons: Partial<Record<AttackOutcome, string>> = {
  malformed: "malformed",
  incomplete: "incomplete",
  "forged-client": "id-taken",
};
const reasonOf = ({ outcome }: Attack): string => reasons[outcome] ?? "refused";

/** What a document holds, the same for two that were put together in different ways. */
function hashOf(...updates: readonly Uint8Array[]): string {
  const put = (states: readonly Uint8Array[]) => {
    const doc = new Y.Doc();
    for (const state of states) Y.applyUpdate(doc, state);
    return Y.encodeStateAsUpdate(doc);
  };
  return createHash("sha256")
    .update(put([put(updates)]))
    .digest("hex");
}

describe("attacks by update over a real socket, while somebody works", () => {
  let server: TestServer;
  let ben: TestClient;
  let notes = 0;
  let tokens = 0;
  const written: Uint8Array[] = [];

  /** Ben goes on, and everything of his is stored. */
  async function work(): Promise<void> {
    addNote(ben.doc, `note ${(notes += 1)}`);
    await ben.synced();
  }

  function enter(door: Door, mayWrite: boolean): Promise<RawSocket> {
    const token = server.gate.admit(`attacker-${(tokens += 1)}`, { read: true, write: mayWrite });
    return new RawSocket(server.origin, door, board, token).entered();
  }

  beforeAll(async () => {
    server = await startTestServer();
    ben = await server.connect(board, "editor").synced();
    ben.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === null) written.push(update);
    });
    addAttackedElement(ben.doc);
    await work();
  });

  afterAll(async () => {
    await server.stop();
  });

  const updatesOf = ({ build }: Attack) => build(findTarget(ben.doc, 3_000_000_000 + tokens));

  describe.each<Door>(["collab", "yjs"])("through /%s", (door) => {
    it.each(attackCorpus)("closes an editor that sends $name", async (attack) => {
      const updates = updatesOf(attack);
      await expectNoStall(async () => {
        const attacker = await enter(door, true);
        // As the answer to the handshake nothing may be missing, so that what is incomplete is closed at once.
        for (const update of updates) attacker.sendUpdate(update, 1);
        await work();
        expect(await attacker.closed()).toBe(reasonOf(attack));
        attacker.end();
      });
    });
  });

  it.each(attackCorpus)("lets a viewer do nothing with $name", async (attack) => {
    const updates = updatesOf(attack);
    await expectNoStall(async () => {
      const viewer = await enter("collab", false);
      for (const update of updates) viewer.sendUpdate(update, 2);
      await work();
      await viewer.answered(updates.length);
      viewer.end();
    });
  });

  it("parks a flood of parts with gaps, and then closes its sender", async () => {
    const attack = attackCorpus.find(({ name }) => name.startsWith("four thousand parts"));
    const updates = attack === undefined ? [] : updatesOf(attack);
    expect(updates).toHaveLength(4_000);
    await expectNoStall(async () => {
      const attacker = await enter("collab", true);
      for (const update of updates) attacker.sendUpdate(update, 2);
      await work();
      expect(await attacker.closed()).toBe("incomplete");
      attacker.end();
    });
  });

  it("never changed the document, lost nothing of Ben's, and closed nobody else", async () => {
    await work();
    const late = await server.connect(board, "viewer").synced();
    await waitFor("all notes", () => readNotes(late.doc).size === notes);
    expect(hashOf(Y.encodeStateAsUpdate(late.doc))).toBe(hashOf(...written));
    expect(hashOf(Y.encodeStateAsUpdate(ben.doc))).toBe(hashOf(...written));
    expect(Array.from(late.doc.store.clients.keys())).toEqual([ben.doc.clientID]);
    expect(notesOf(late.doc)).toBe(notesOf(ben.doc));
    expect(ben.reasons).toEqual([]);
  });
});
