import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { TestBrowser, TestClient, testOwner } from "./testing/index.ts";
import { createDatabase } from "./testing/services/createDatabase.ts";
import { describeWithServices } from "./testing/services/describeWithServices.ts";
import { spawnProcess } from "./testing/spawnProcess.ts";
import { startProgram, type Program } from "./testing/startProgram.ts";
import { waitFor } from "./testing/waitFor.ts";

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "throughline-password-"));
  cleanups.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

async function start(environment: Record<string, string>): Promise<Program> {
  const program = await startProgram(environment);
  cleanups.push(() => program.kill("SIGKILL"));
  return program;
}

/** Runs the command; what it prints is the new password, or why there is none. */
async function command(email: string, environment: Record<string, string>) {
  const process = spawnProcess("passwordMain.ts", [email], environment);
  const code = await process.ended();
  return { code, password: process.stdout().trimEnd(), words: process.stderr() };
}

async function signIn(origin: string, password: string): Promise<number> {
  const browser = new TestBrowser(origin);
  return (await browser.send("POST", "/api/auth/sign-in/email", { ...testOwner, password })).status;
}

describe("a new password for someone who has forgotten it", () => {
  it("lets in instead of the old one, and ends all sessions", async () => {
    const environment = { DATA_DIR: await newDirectory() };
    const first = await start(environment);
    const { cookie } = await first.owner();
    expect(await command(testOwner.email, environment)).toMatchObject({
      code: 1,
      password: "",
      words: expect.stringMatching(/is in use by another server/),
    });
    await first.kill("SIGTERM");
    const { code, password } = await command("ANNA@example.org", environment);
    expect(code).toBe(0);
    expect(password).toMatch(/^[\w-]{20}$/);
    const { origin } = await start(environment);
    expect(await signIn(origin, testOwner.password)).toBe(401);
    expect(await signIn(origin, password)).toBe(200);
    const me = await fetch(`${origin}/api/me`, { headers: { cookie } });
    expect(await me.json()).toMatchObject({ principal: null });
  });

  it("isn't made for nobody, nor where nothing is", async () => {
    const environment = { DATA_DIR: await newDirectory() };
    expect(await command(testOwner.email, environment)).toMatchObject({
      code: 1,
      words: expect.stringMatching(/no owner/),
    });
    expect(await readdir(environment.DATA_DIR)).toEqual([]);
    await (await start(environment)).kill("SIGTERM");
    expect(await command("ben@example.org", environment)).toEqual({
      code: 1,
      password: "",
      words: "There is no account with the address ben@example.org\n",
    });
  });
});

await describeWithServices("a new password beside running servers", ["postgres"], ({ postgres }) => {
  it("ends what the old sessions opened, within a second or so", async () => {
    const database = await createDatabase(postgres);
    cleanups.push(() => database.drop());
    const environment = { DATA_DIR: await newDirectory(), DATABASE_URL: database.url };
    const program = await start(environment);
    const owner = await program.owner();
    const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Board" } });
    const { token } = await owner.api.createCollabToken();
    const client = new TestClient(program.origin, `board/${id}`, token);
    cleanups.push(() => client.destroy());
    await client.synced();
    const { code, password } = await command(testOwner.email, environment);
    expect(code).toBe(0);
    await waitFor("the end of the connection", () => client.reasons.length > 0 || undefined, 5_000);
    expect(await signIn(program.origin, password)).toBe(200);
  });
});
