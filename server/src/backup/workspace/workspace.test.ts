import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kinds, kindById } from "@throughline/kinds";
import { ZipFile } from "yazl";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSource, openWorkspace } from "../../composeBackup.ts";
import { startProductServer, TestBrowser, type ProductServer } from "../../testing/index.ts";
import { spawnProcess } from "../../testing/spawnProcess.ts";
import { exportWorkspace } from "./exportWorkspace.ts";
import { openFolderSink, openZipFileSink, type FileSink } from "./FileSink.ts";
import { openFileSource } from "./FileSource.ts";
import { importWorkspace, type ImportedBoard } from "./importWorkspace.ts";
import { workspaceManifestSchema } from "./workspaceManifest.ts";

let root: string;
let server: ProductServer;
let owner: TestBrowser;
const ids: string[] = [];
let named = 0;
const newPath = (ending = "") => join(root, `${(named += 1)}${ending}`);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "throughline-workspace-"));
  server = await startProductServer();
  owner = await server.owner();
  for (const kind of kinds) {
    const template = kindById(kind.id)?.templates.at(-1)?.id;
    const title = "../Orders: “now”";
    const { id } = await owner.api.createBoard({ body: { kind: kind.id, title, template } });
    await owner.api.saveRevision({ params: { id }, body: { name: "Before the workshop" } });
    ids.push(id);
  }
  await owner.api.deleteBoard({ params: { id: ids[0] ?? "" } });
});
afterAll(async () => {
  await server.stop();
  await rm(root, { recursive: true, force: true });
});

/** Exports the server's workspace, while it runs. */
async function exportTo(sink: FileSink) {
  const source = await openSource(server);
  try {
    return await exportWorkspace(source, sink, "1.2.3");
  } finally {
    await source.close();
  }
}

/** Imports into the workspace of another server that isn't running, and looks at it running again. */
async function importInto(path: string, look: (browser: TestBrowser) => Promise<void>) {
  const dataDir = newPath();
  const account = { email: "ben@example.org", password: "correct horse battery" };
  const environment = { ADMIN_EMAIL: account.email, ADMIN_PASSWORD: account.password };
  const start = () =>
    spawnProcess("main.ts", [], { PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "silent", ...environment });
  const first = start();
  await first.origin();
  await first.kill("SIGTERM");
  const workspace = await openWorkspace({ dataDir });
  const files = await openFileSource(path);
  let imported: ImportedBoard[];
  try {
    imported = await importWorkspace(files, workspace.store, workspace.people);
  } finally {
    await files.close();
    await workspace.close();
  }
  const again = start();
  const browser = new TestBrowser(await again.origin());
  await browser.send("POST", "/api/auth/sign-in/email", account);
  try {
    await look(browser);
  } finally {
    await again.kill("SIGTERM");
  }
  return imported;
}

async function elementsOf(browser: TestBrowser, id: string) {
  return browser.api.getElements({ params: { id } });
}

describe("a workspace, exported and imported", () => {
  it.each(["", ".zip"])(
    "is the same boards with the same content, through a folder or zip (%s)",
    async (ending) => {
      const path = newPath(ending);
      const manifest = await exportTo(ending === "" ? await openFolderSink(path) : openZipFileSink(path));
      expect(manifest.boards.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
      const imported = await importInto(path, async (browser) => {
        const lists = [await browser.api.listBoards(), await browser.api.listBoards({ query: { bin: "true" } })];
        expect(lists.map(({ boards }) => boards.length)).toEqual([kinds.length - 1, 1]);
        const boards = lists.flatMap((list) => list.boards);
        expect(boards.some(({ id }) => ids.includes(id))).toBe(false);
        for (const board of boards) {
          const original = manifest.boards.find(({ kind }) => kind === board.kind)?.id ?? "";
          expect(await elementsOf(browser, board.id)).toEqual(await elementsOf(owner, original));
          const { revisions } = await browser.api.listRevisions({ params: { id: board.id } });
          expect(revisions.map(({ name }) => name)).toContain("Before the workshop");
        }
      });
      expect(imported.every(({ read, kept, dropped }) => read === kept && read > 0 && dropped.length === 0)).toBe(true);
    },
    60_000,
  );

  it("is readable, and holds no secret", async () => {
    const folder = newPath();
    await exportTo(await openFolderSink(folder));
    expect((await readdir(join(folder, "boards"))).toSorted()).toEqual([
      "Orders “now”",
      "Orders “now” (2)",
      "Orders “now” (3)",
    ]);
    const people = await readFile(join(folder, "people.json"), "utf8");
    expect(JSON.parse(people)).toEqual([expect.objectContaining({ email: "anna@example.org", role: "owner" })]);
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      expect(await readFile(join(file.parentPath, file.name), "utf8")).not.toMatch(/password|token|secret/i);
    }
  });

  it("comes over the API too, for who looks after the workspace and nobody else", async () => {
    const path = newPath(".zip");
    const guest = await server.guest(owner, ids[1] ?? "", "editor");
    await expect(guest.api.exportWorkspace({})).rejects.toMatchObject({ code: "not-allowed" });
    const [response, second] = await Promise.allSettled([owner.api.exportWorkspace({}), owner.api.exportWorkspace({})]);
    expect(second).toMatchObject({ status: "rejected", reason: { code: "conflict" } });
    if (response.status === "rejected") throw response.reason;
    expect(response.value.headers.get("content-disposition")).toMatch(/^attachment; filename="throughline-.+\.zip"/);
    await writeFile(path, Buffer.from(await response.value.arrayBuffer()));
    const files = await openFileSource(path);
    const manifest = workspaceManifestSchema.parse(JSON.parse(await files.read("workspace.json")));
    expect(manifest.boards.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
    await files.close();
  });

  it("holds a board without the changes in its log that nobody can read", async () => {
    const [, board = ""] = ids;
    const before = await elementsOf(owner, board);
    const broken = Uint8Array.of(9, 9, 9);
    await server.store.updates.append(`board/${board}`, broken, { userId: null, at: Date.now() });
    const folder = newPath();
    const { boards, missing } = await exportTo(await openFolderSink(folder));
    expect(missing).toEqual([]);
    const file = boards.find(({ id }) => id === board)?.file ?? "";
    const { elements } = JSON.parse(await readFile(join(folder, file), "utf8")) as { elements: unknown[] };
    expect(elements).toHaveLength(before.elements.length);
  });

  it("says in one sentence that its reader has gone, or that it can't be written", async () => {
    const environment = { DATA_DIR: server.dataDir };
    const piped = spawnProcess("exportMain.ts", ["--to", "-"], environment);
    piped.child.stdout?.destroy();
    expect(await piped.ended()).toBe(1);
    expect(piped.stderr()).toBe(
      "The export can't be written to the standard output: its reader has gone before the end\n",
    );
    const file = newPath(".txt");
    await writeFile(file, "mine");
    for (const place of [join(file, "folder"), join(file, "workspace.zip")]) {
      const blocked = spawnProcess("exportMain.ts", ["--to", place], environment);
      expect(await blocked.ended()).toBe(1);
      expect(blocked.stderr()).toMatch(/^The export can't be written to \S+: ENOTDIR.+\n$/);
    }
  });

  it("never writes over something", async () => {
    const folder = newPath();
    await mkdir(folder);
    await writeFile(join(folder, "letter.txt"), "mine");
    await expect(openFolderSink(folder)).rejects.toThrow(/not empty/);
    const zip = newPath(".zip");
    await writeFile(zip, "mine");
    expect(() => openZipFileSink(zip)).toThrow(/already/);
  });
});

describe("a workspace without an owner", () => {
  const refusal = /^The workspace has no owner yet.+\n$/;

  async function attempt(dataDir: string): Promise<string> {
    const path = newPath(".zip");
    await exportTo(openZipFileSink(path));
    const process = spawnProcess("importMain.ts", [path], { DATA_DIR: dataDir });
    expect(await process.ended()).toBe(1);
    return process.stderr();
  }

  it("takes no boards, and nothing is made where nothing was", async () => {
    const dataDir = newPath();
    expect(await attempt(dataDir)).toMatch(refusal);
    expect(existsSync(dataDir)).toBe(false);
    await mkdir(dataDir);
    expect(await attempt(dataDir)).toMatch(refusal);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it("takes none either when it was only started", async () => {
    const dataDir = newPath();
    const started = spawnProcess("main.ts", [], { PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "silent" });
    await started.origin();
    await started.kill("SIGTERM");
    expect(await attempt(dataDir)).toMatch(refusal);
  });
});

describe("an import in the terminal", () => {
  it("ends with 1 when a board was left out, and names those that were made", async () => {
    const dataDir = newPath();
    const environment = { DATA_DIR: dataDir, ADMIN_EMAIL: "ben@example.org", ADMIN_PASSWORD: "correct horse battery" };
    const started = spawnProcess("main.ts", [], { PORT: "0", LOG_LEVEL: "silent", ...environment });
    await started.origin();
    await started.kill("SIGTERM");
    const folder = newPath();
    const { boards } = await exportTo(await openFolderSink(folder));
    const run = async () => {
      const process = spawnProcess("importMain.ts", [folder], { DATA_DIR: dataDir });
      const code = await process.ended();
      return { code, last: process.stderr().trimEnd().split("\n").at(-1) };
    };
    const all = boards.length;
    expect(await run()).toEqual({ code: 0, last: `${all} of ${all} boards imported.` });
    for (const { file } of boards) await rm(join(folder, file));
    expect(await run()).toEqual({
      code: 1,
      last: `0 of ${all} boards imported; the others were left out for the reasons above.`,
    });
  });
});

describe("a file that isn't an exported workspace", () => {
  const manifest = (board: object, more: object = {}) =>
    JSON.stringify({
      format: "throughline-workspace",
      version: 1,
      program: "",
      createdAt: new Date(0).toISOString(),
      missing: [],
      boards: [
        {
          id: "a",
          title: "T",
          kind: "story-map",
          owner: "",
          createdAt: new Date(0).toISOString(),
          updatedAt: new Date(0).toISOString(),
          inBin: false,
          revisions: [],
          ...board,
        },
      ],
      ...more,
    });

  async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
    const path = newPath(".zip");
    const zip = new ZipFile();
    for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
    zip.end();
    const chunks: Uint8Array[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Uint8Array);
    await writeFile(path, Buffer.concat(chunks));
    return path;
  }

  const attempt = async (path: string) => {
    const files = await openFileSource(path);
    try {
      return await importWorkspace(files, server.store, { ownerId: "nobodyyy", idByEmail: new Map() });
    } finally {
      await files.close();
    }
  };

  it.each([
    ["a letter", { "letter.txt": "hello" }, /missing/],
    ["another JSON", { "workspace.json": "{}", "people.json": "[]" }, /not of an exported workspace/],
    ["no JSON", { "workspace.json": "<html>", "people.json": "[]" }, /not JSON/],
    ["a newer one", { "workspace.json": manifest({ file: "b" }, { version: 2 }), "people.json": "[]" }, /newer/],
  ])("is refused: %s", async (_what, files, words) => {
    await expect(attempt(await zipOf(files))).rejects.toThrow(words);
  });

  it("is refused: no zip at all, nothing, and a zip cut off", async () => {
    const letter = newPath(".zip");
    await writeFile(letter, "a letter");
    await expect(attempt(letter)).rejects.toThrow(/can't be read/);
    await expect(attempt(newPath())).rejects.toThrow(/no folder or file/);
    const whole = await readFile(await zipOf({ "workspace.json": manifest({ file: "b" }) }));
    await writeFile(letter, whole.subarray(0, whole.length - 10));
    await expect(attempt(letter)).rejects.toThrow(/can't be read/);
  });

  it("can't make us read outside of it", async () => {
    const folder = newPath();
    await mkdir(folder);
    const secret = newPath();
    await writeFile(secret, '{"format":"throughline-board"}');
    await symlink(secret, join(folder, "link.json"));
    await symlink(root, join(folder, "up"));
    await writeFile(join(folder, "people.json"), "[]");
    for (const file of [
      `../${secret}`,
      secret,
      "link.json",
      `up/${secret.split("/").at(-1)}`,
      "a/../../b",
      "..\\b",
      "./x",
    ]) {
      await writeFile(join(folder, "workspace.json"), manifest({ file }));
      const [board] = await attempt(folder);
      expect(board).toMatchObject({ id: null, dropped: [expect.stringMatching(/leads out|missing/)] });
    }
    // A zip with such a name in it isn't even looked into.
    const zip = await readFile(await zipOf({ "AA/evil.json": "x", "workspace.json": manifest({ file: "b" }) }));
    const evil = newPath(".zip");
    await writeFile(evil, Buffer.from(zip.toString("latin1").replaceAll("AA/evil", "../evil"), "latin1"));
    await expect(attempt(evil)).rejects.toThrow(/can't be read/);
  });

  it("can't fill the memory: a size that isn't true, or is too large, is refused before it is unpacked", async () => {
    const bomb = await zipOf({ "workspace.json": Buffer.alloc(200 * 1024 * 1024), "people.json": "[]" });
    expect((await readFile(bomb)).length).toBeLessThan(1_000_000);
    await expect(attempt(bomb)).rejects.toThrow(/larger than any board/);
    // The same with the size in the directory made small.
    const bytes = await readFile(bomb);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(200 * 1024 * 1024);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 1)) bytes.writeUInt32LE(1_000, at);
    await writeFile(bomb, bytes);
    await expect(attempt(bomb)).rejects.toThrow(/can't be read|too many bytes/);
  });

  it("loses only the boards and elements that can't be read, and says which", async () => {
    const title = "Whole";
    const board = { format: "throughline-board", kind: "story-map", version: 1, title };
    const good = { id: "activity1", type: "activity", title: "Order" };
    const content = { ...board, elements: [good, { id: "x", type: "mystery" }] };
    const boards = ["good.json", "none.json", "letter.json"].map((file) => ({ file }));
    const base = JSON.parse(manifest({})) as { boards: object[] };
    const listed = boards.map((each) => ({ ...base.boards[0], ...each }));
    const unknown = { ...base.boards[0], file: "good.json", kind: "mind-map" };
    const zip = await zipOf({
      "workspace.json": JSON.stringify({ ...base, boards: [...listed, unknown] }),
      "people.json": "[]",
      "good.json": JSON.stringify(content),
      "letter.json": "hello",
    });
    const result = await attempt(zip);
    expect(result.map(({ read, kept, dropped }) => ({ read, kept, dropped }))).toEqual([
      { read: 2, kept: 1, dropped: ["Element 2 has the unknown type “mystery”"] },
      { read: 0, kept: 0, dropped: ['"none.json" is missing'] },
      { read: 0, kept: 0, dropped: ['"letter.json" is not JSON'] },
      { read: 0, kept: 0, dropped: ['There is no kind of board called "mind-map"'] },
    ]);
  });
});

it("describes what it writes by the schema that it reads with", async () => {
  const folder = newPath();
  const manifest = await exportTo(await openFolderSink(folder));
  expect(workspaceManifestSchema.parse(JSON.parse(await readFile(join(folder, "workspace.json"), "utf8")))).toEqual(
    manifest,
  );
});
