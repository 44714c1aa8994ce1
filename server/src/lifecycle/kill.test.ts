import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { spawnProcess, type SpawnedProcess } from "../testing/spawnProcess.ts";
import { TestBrowser, TestClient, testOwner, waitFor } from "../testing/index.ts";

const cleanups: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function run(dataDir: string): Promise<{ program: SpawnedProcess; origin: string }> {
  const admin = { ADMIN_EMAIL: testOwner.email, ADMIN_PASSWORD: testOwner.password };
  const program = spawnProcess("main.ts", [], { PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "silent", ...admin });
  cleanups.push(() => program.kill("SIGKILL"));
  return { program, origin: await program.origin() };
}

async function signIn(origin: string): Promise<TestBrowser> {
  const browser = new TestBrowser(origin);
  await browser.send("POST", "/api/auth/sign-in/email", testOwner);
  return browser;
}

async function connect(browser: TestBrowser, board: string): Promise<TestClient> {
  const { token } = await browser.api.createCollabToken();
  const client = new TestClient(browser.origin, `board/${board}`, token);
  cleanups.push(() => client.destroy());
  return client.synced();
}

describe("the program, killed while people write", () => {
  it("has every edit that it acknowledged, over sockets and over HTTP, kill after kill", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "throughline-kill-"));
    cleanups.push(() => rm(dataDir, { recursive: true, force: true }));
    const promised = new Set<string>();
    let board: string | undefined;
    for (let round = 0; round < 3; round++) {
      const { program, origin } = await run(dataDir);
      const owner = await signIn(origin);
      board ??= (await owner.api.createBoard({ body: { kind: "story-map", title: "Kill" } })).id;
      const id = board;
      const before = promised.size;
      const writers = await Promise.all([1, 2, 3].map(() => connect(owner, id)));
      for (const [index, { doc, provider }] of writers.entries()) {
        const written: string[] = [];
        let acknowledged = 0;
        // Acknowledgements come in the order of the edits.
        provider.on("unsyncedChanges", ({ number }: { number: number }) => {
          for (; acknowledged < written.length - number; acknowledged++) promised.add(written[acknowledged] ?? "");
        });
        const write = () => {
          const key = `${round}-${index}-${written.length}`;
          written.push(key);
          doc.getMap("meta").set(key, true);
          if (program.child.exitCode === null && written.length < 3_000) setImmediate(write);
        };
        write();
      }
      const operate = async () => {
        for (let number = 0; program.child.exitCode === null; number++) {
          const title = `${round}-http-${number}`;
          const operations = [{ name: "addActivity", args: { title } }];
          await owner.api.runOperations({ params: { id }, body: { operations } });
          promised.add(title);
        }
      };
      const operating = operate().catch(() => "killed");
      await waitFor("some acknowledged edits of each sort", () => {
        const fresh = [...promised].slice(before);
        return fresh.length > 150 && fresh.some((key) => key.includes("http"));
      });
      await program.kill("SIGKILL");
      await operating;
      for (const client of writers) client.destroy();
    }

    const { origin } = await run(dataDir);
    const owner = await signIn(origin);
    const late = await connect(owner, board ?? "");
    const { elements } = await owner.api.getElements({ params: { id: board ?? "" } });
    const kept = new Set([...late.doc.getMap("meta").keys(), ...elements.map(({ title }) => String(title))]);
    expect(promised.size).toBeGreaterThan(450);
    expect([...promised].filter((key) => !kept.has(key))).toEqual([]);
  }, 120_000);
});
