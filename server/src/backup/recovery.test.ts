import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { addNote, notesOf, TestBrowser, TestClient, waitFor } from "../testing/index.ts";
import { createEmptyStore } from "../testing/createEmptyStore.ts";
import { runProgram, startProgram } from "../testing/startProgram.ts";

const cleanups: (() => unknown)[] = [];
const root = await mkdtemp(join(tmpdir(), "throughline-recovery-"));
let files = 0;

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function connect(browser: TestBrowser, board: string, document?: Y.Doc): Promise<TestClient> {
  const { token } = await browser.api.createCollabToken();
  const client = new TestClient(browser.origin, `board/${board}`, token, document === undefined ? {} : { document });
  cleanups.push(() => client.destroy());
  return client;
}

/**
 * Anna and Ben write, a backup is made, both write on and see each other's words; then the backup is restored. Gives the
 * server after that, and what each of them still has in their browser.
 */
async function restoreAfterOneWord() {
  const store = await createEmptyStore();
  cleanups.push(() => store.remove());
  const start = async () => {
    const program = await startProgram(store.environment);
    cleanups.push(() => program.kill("SIGKILL"));
    return program;
  };
  const first = await start();
  const owner = await first.owner();
  const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Shared" } });
  const { token } = await owner.api.createLink({ params: { id }, body: { role: "editor" } });
  const guest = new TestBrowser(first.origin);
  await guest.api.join({ params: { token }, body: { name: "Ben" } });
  const anna = await (await connect(owner, id)).synced();
  const ben = await (await connect(guest, id)).synced();
  addNote(anna.doc, "a1");
  await anna.synced();
  const file = join(root, `${(files += 1)}.backup`);
  expect((await runProgram("backupMain.ts", ["--to", file], store.environment)).code).toBe(0);
  addNote(anna.doc, "a2");
  // Ben's own first word of all: the backup doesn't even know that his browser writes.
  addNote(ben.doc, "b1");
  addNote(ben.doc, "b2");
  await Promise.all([anna.synced(), ben.synced()]);
  await waitFor("each other's words", () => [anna, ben].every(({ doc }) => /a1 a2 b1 b2/.test(notesOf(doc))));
  anna.destroy();
  ben.destroy();
  await first.kill("SIGTERM");
  expect((await runProgram("restoreMain.ts", [file, "--force"], store.environment)).code).toBe(0);

  const second = await start();
  const again = await second.owner();
  const notes = async () =>
    notesOf((await (await connect(again, id)).synced()).doc)
      .replaceAll(/(kind|title|version) ?/g, "")
      .trim();
  expect(await notes()).toBe("a1");
  return { id, owner: again, guest: guest.at(second.origin), annas: anna.doc, bens: ben.doc, notes };
}

describe("after an older backup was restored", () => {
  it("one person's copy brings back what both did, and the other can go on writing", async () => {
    const { id, owner, guest, annas, bens, notes } = await restoreAfterOneWord();
    await (await connect(owner, id, annas)).synced();
    expect(await notes()).toBe("a1 a2 b1 b2");
    const ben = await (await connect(guest, id, bens)).synced();
    addNote(ben.doc, "b3");
    await ben.synced();
    expect(await notes()).toBe("a1 a2 b1 b2 b3");
    expect(ben.reasons).toEqual([]);
  });

  it("takes from a guest only what is theirs, and has them come again when a member has brought the rest", async () => {
    const { id, owner, guest, annas, bens, notes } = await restoreAfterOneWord();
    expect(await (await connect(guest, id, bens)).closed()).toBe("id-taken");
    expect(await notes()).toBe("a1");
    await (await connect(owner, id, annas)).synced();
    await (await connect(guest, id, bens)).synced();
    expect(await notes()).toBe("a1 a2 b1 b2");
  });

  it("is told to the owner and to nobody else, until the owner ends it", async () => {
    const { id, owner, guest, annas, notes } = await restoreAfterOneWord();
    const { recovery } = await owner.api.getRecovery();
    expect(Date.parse(recovery?.until ?? "") - Date.parse(recovery?.since ?? "")).toBe(14 * 24 * 60 * 60 * 1_000);
    await expect(guest.api.getRecovery()).rejects.toMatchObject({ code: "not-allowed" });
    await expect(guest.api.endRecovery()).rejects.toMatchObject({ code: "not-allowed" });
    const readiness = await fetch(`${owner.origin}/readyz`);
    expect(await readiness.json()).toMatchObject({ status: "ready", recovery: true });

    await owner.api.endRecovery();
    expect((await owner.api.getRecovery()).recovery).toBeNull();
    // From now on nobody brings what another did: without the time of recovery, this is what would have been lost.
    const anna = await connect(owner, id, annas);
    await waitFor("a refusal", () => anna.reasons.length > 0 || undefined);
    expect(await notes()).toBe("a1");

    // It can be begun without a restore, too.
    await expect(guest.api.beginRecovery()).rejects.toMatchObject({ code: "not-allowed" });
    expect((await owner.api.beginRecovery()).recovery).not.toBeNull();
    await (await connect(owner, id, annas)).synced();
    expect(await notes()).toBe("a1 a2 b1 b2");
  });
});
