import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openSource } from "../composeBackup.ts";
import { notesOf, TestClient, waitFor, type TestBrowser } from "../testing/index.ts";
import { createEmptyStore, type EmptyStore } from "../testing/createEmptyStore.ts";
import { hashTables } from "../testing/fillTables.ts";
import { NoteWriter } from "../testing/NoteWriter.ts";
import { describeWithServices } from "../testing/services/describeWithServices.ts";
import { runProgram, startProgram, type Program } from "../testing/startProgram.ts";
import { readBackup } from "./format/readBackup.ts";
import type { BackupPart, PortableRow } from "./format/backupFormat.ts";

const cleanups: (() => unknown)[] = [];
const root = await mkdtemp(join(tmpdir(), "throughline-drill-"));
let files = 0;

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function newStore(postgres?: string): Promise<EmptyStore> {
  const store = await createEmptyStore(postgres);
  cleanups.push(() => store.remove());
  return store;
}

async function start(store: EmptyStore): Promise<Program> {
  const program = await startProgram(store.environment);
  cleanups.push(() => program.kill("SIGKILL"));
  return program;
}

async function look(owner: TestBrowser, board: string): Promise<TestClient> {
  const { token } = await owner.api.createCollabToken();
  const client = new TestClient(owner.origin, `board/${board}`, token);
  cleanups.push(() => client.destroy());
  return client.synced();
}

/** A document as its state vector and its content. */
function fingerprint(document: Y.Doc): string {
  const state = Y.encodeStateAsUpdate(document);
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(document))].toSorted(([a], [b]) => a - b);
  const content = createHash("sha256").update(JSON.stringify([document.getMap("meta"), document.getMap("elements")]));
  return JSON.stringify({ vector, content: content.digest("hex"), bytes: state.byteLength });
}

/** The rows of a backup file, hashed as those of a database are. */
async function hashFile(file: string): Promise<Record<string, string>> {
  const rows = new Map<string, PortableRow[]>();
  const tables: BackupPart[] = [];
  for await (const item of readBackup(file)) {
    if (item.type === "rows") rows.set(item.part.table, [...(rows.get(item.part.table) ?? []), ...item.rows]);
    else if (item.type === "manifest") tables.push(...item.manifest.parts);
  }
  return hashTables({
    tables,
    async *rows({ table }) {
      yield* rows.get(table) ?? [];
    },
  });
}

/** Back up while people write, restore elsewhere, compare. */
async function drill(from: EmptyStore, to: EmptyStore): Promise<void> {
  const program = await start(from);
  const owner = await program.owner();
  const { id: busy } = await owner.api.createBoard({ body: { kind: "story-map", title: "Busy" } });
  const { id: quiet } = await owner.api.createBoard({
    body: { kind: "journey-map", title: "Quiet", template: undefined },
  });
  const before = await look(owner, quiet);
  const operations = Array.from({ length: 20 }, (_, n) => ({ name: "addStage", args: { title: `Stage ${n}` } }));
  await owner.api.runOperations({ params: { id: quiet }, body: { operations } });
  await before.synced();
  await owner.api.saveRevision({ params: { id: quiet }, body: { name: "First" } });
  const writers = await Promise.all([1, 2, 3].map((number) => NoteWriter.open(owner, busy, `writer${number}`, 5)));
  cleanups.push(() => writers.forEach((writer) => writer.stop()));
  await waitFor(
    "some acknowledged words of each",
    () => writers.every((each) => each.acknowledged().length > 60),
    20_000,
  );

  const promised = writers.flatMap((writer) => writer.acknowledged());
  const file = join(root, `${(files += 1)}.backup`);
  const backup = await runProgram("backupMain.ts", ["--to", file], from.environment);
  expect(backup).toMatchObject({ code: 0, words: expect.stringContaining("rows") });
  // They went on all the while, and nobody had to wait.
  await waitFor("more words", () => writers.every((each, at) => each.acknowledged().length > 60 + at), 20_000);
  writers.forEach((writer) => writer.pause());
  const state = fingerprint((await look(owner, quiet)).doc);
  const afterwards = writers.flatMap((writer) => writer.acknowledged());
  expect(afterwards.length).toBeGreaterThan(promised.length);
  await program.kill("SIGKILL");

  const restore = await runProgram("restoreMain.ts", [file], to.environment);
  expect(restore).toMatchObject({ code: 0, words: expect.stringContaining("Restored into") });
  const source = await openSource(to);
  const [stored, given] = [await hashTables(source), await hashFile(file)];
  await source.close();
  // A restore writes a note into the settings, and numbers of documents are kept differently.
  for (const table of ["settings", "documents"]) for (const hashes of [stored, given]) delete hashes[table];
  expect(stored).toEqual(given);

  const restored = await start(to);
  const again = await restored.owner();
  const notes = new Set(notesOf((await look(again, busy)).doc).split(" "));
  expect(promised.filter((word) => !notes.has(word))).toEqual([]);
  expect(fingerprint((await look(again, quiet)).doc)).toBe(state);
  const { revisions } = await again.api.listRevisions({ params: { id: quiet } });
  expect(revisions.map(({ name }) => name)).toContain("First");
  expect((await again.api.getRecovery()).recovery).not.toBeNull();
}

describe("the drill, with the program itself and people who write", () => {
  it("SQLite to SQLite", async () => drill(await newStore(), await newStore()), 90_000);

  it("refuses to restore into a directory that a server uses, and to overwrite what is there", async () => {
    const store = await newStore();
    const program = await start(store);
    const file = join(root, `${(files += 1)}.backup`);
    expect((await runProgram("backupMain.ts", ["--to", file], store.environment)).code).toBe(0);
    const refused = await runProgram("restoreMain.ts", [file, "--force"], store.environment);
    expect(refused).toMatchObject({
      code: 1,
      words: expect.stringMatching(/is in use by another server; stop that one/),
    });
    expect((await (await program.owner()).api.getMe()).principal?.name).toBe("anna");
    await program.kill("SIGTERM");
    const full = await runProgram("restoreMain.ts", [file], store.environment);
    expect(full).toMatchObject({ code: 1, words: expect.stringContaining("is not empty; --force") });
    expect((await runProgram("restoreMain.ts", [file, "--force"], store.environment)).code).toBe(0);
    expect((await runProgram("backupMain.ts", ["--to", file], store.environment)).code).toBe(1);
    expect((await runProgram("backupMain.ts", ["now"], store.environment)).code).toBe(2);
    expect((await runProgram("restoreMain.ts", [], store.environment)).code).toBe(2);
  });
});

await describeWithServices("the drill with PostgreSQL", ["postgres"], ({ postgres }) => {
  it("PostgreSQL to PostgreSQL", async () => drill(await newStore(postgres), await newStore(postgres)), 90_000);
  it("SQLite to PostgreSQL", async () => drill(await newStore(), await newStore(postgres)), 90_000);
  it("PostgreSQL to SQLite", async () => drill(await newStore(postgres), await newStore()), 90_000);
});
