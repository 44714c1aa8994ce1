import { mkdtemp, rm } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { spawnProcess, type SpawnedProcess } from "../testing/spawnProcess.ts";
import { addNote, readNotes, TestBrowser, TestClient, testOwner, TestYjsClient, waitFor } from "../testing/index.ts";

const cleanups: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "throughline-stop-"));
  cleanups.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

async function run(dataDir: string, port = "0"): Promise<{ program: SpawnedProcess; origin: string }> {
  const admin = { ADMIN_EMAIL: testOwner.email, ADMIN_PASSWORD: testOwner.password };
  const program = spawnProcess("main.ts", [], { PORT: port, DATA_DIR: dataDir, LOG_LEVEL: "warn", ...admin });
  cleanups.push(() => program.kill("SIGKILL"));
  return { program, origin: await program.origin() };
}

async function signIn(origin: string): Promise<TestBrowser> {
  const browser = new TestBrowser(origin);
  await browser.send("POST", "/api/auth/sign-in/email", testOwner);
  return browser;
}

/** Begins a request and keeps the rest of its body back, so that the server has to wait for it. */
async function beginRequest(owner: TestBrowser, body: string): Promise<Socket> {
  const { hostname, port, host } = new URL(owner.origin);
  const socket = connect(Number(port), hostname);
  cleanups.push(() => void socket.destroy());
  socket.on("error", () => {});
  await new Promise<void>((resolve) => socket.on("connect", resolve));
  socket.write(
    [
      "POST /api/boards HTTP/1.1",
      `Host: ${host}`,
      `Origin: ${owner.origin}`,
      `Cookie: ${owner.cookie}`,
      "Content-Type: application/json",
      "Expect: 100-continue",
      `Content-Length: ${body.length}`,
      "\r\n",
    ].join("\r\n"),
  );
  // The server has read the head when it asks for the rest.
  await new Promise<void>((resolve) => socket.once("data", () => resolve()));
  return socket;
}

describe("the program, told to stop while people work", () => {
  it("tells everybody, keeps what it acknowledged, and takes them back when it runs again", async () => {
    const dataDir = await newDirectory();
    const { program, origin } = await run(dataDir);
    const owner = await signIn(origin);
    const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Stop" } });
    const { key } = await owner.api.createApiKey({ body: { name: "robot" } });
    const anna = new TestClient(origin, `board/${id}`, key);
    const ben = new TestYjsClient(origin, `board/${id}`, key);
    cleanups.push(
      () => anna.destroy(),
      () => ben.destroy(),
    );
    await Promise.all([anna.synced(), ben.synced()]);

    let written = 0;
    let acknowledged = 0;
    anna.provider.on("unsyncedChanges", ({ number }: { number: number }) => {
      acknowledged = Math.max(acknowledged, written - number);
    });
    const write = () => {
      addNote(anna.doc, `anna ${written}`);
      written += 1;
      if (program.child.exitCode === null && written < 20_000) setTimeout(write, 1);
    };
    write();
    addNote(ben.doc, "ben");
    await waitFor("acknowledged edits", () => acknowledged > 50);
    // What isn't done in time ends with 1.
    expect(await program.kill("SIGTERM")).toBe(0);
    expect(anna.reasons).toContain("server-stopping");
    expect(ben.closings[0]).toEqual({ code: 4100, reason: "server-stopping" });
    const promised = acknowledged;

    await run(dataDir, new URL(origin).port);
    const late = new TestClient(origin, `board/${id}`, key);
    cleanups.push(() => late.destroy());
    await late.synced();
    const kept = readNotes(late.doc);
    expect(Array.from({ length: promised }, (_, n) => `anna ${n}`).filter((name) => !kept.has(name))).toEqual([]);
    // Both come back by themselves, with what they wrote meanwhile.
    await waitFor("the rest", () => readNotes(late.doc).has(`anna ${written - 1}`), 15_000);
    await waitFor("Ben", () => ben.provider.synced && readNotes(ben.doc).has(`anna ${written - 1}`), 15_000);
  });

  it("finishes an open request, and takes no further ones", async () => {
    const { program, origin } = await run(await newDirectory());
    const owner = await signIn(origin);
    const body = JSON.stringify({ kind: "story-map", title: "In the last moment" });
    const socket = await beginRequest(owner, body);
    program.child.kill("SIGTERM");
    await waitFor("a closed port", () =>
      fetch(`${origin}/healthz`).then(
        () => false,
        () => true,
      ),
    );
    socket.write(body);
    const answer = await new Promise<string>((resolve) => socket.once("data", (data) => resolve(data.toString())));
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    expect(answer).toMatch(/^Connection: close/im);
    expect(await program.ended()).toBe(0);
  });

  it("ends all the same when a request never does, and at once on a second signal", async () => {
    const first = await run(await newDirectory());
    await beginRequest(await signIn(first.origin), "{}");
    expect(await first.program.kill("SIGTERM")).toBe(0);

    const second = await run(await newDirectory());
    await beginRequest(await signIn(second.origin), "{}");
    second.program.child.kill("SIGTERM");
    await waitFor("a closed port", () =>
      fetch(`${second.origin}/healthz`).then(
        () => false,
        () => true,
      ),
    );
    const again = performance.now();
    expect(await second.program.kill("SIGTERM")).toBe(1);
    // Without the second it would have gone on for five seconds.
    expect(performance.now() - again).toBeLessThan(4_000);
  });
});
