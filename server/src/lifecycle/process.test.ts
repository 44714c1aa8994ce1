import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { spawnProcess, type SpawnedProcess } from "../testing/spawnProcess.ts";
import { waitFor } from "../testing/waitFor.ts";

const cleanups: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "throughline-main-"));
  cleanups.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

function run(environment: Record<string, string>): SpawnedProcess {
  const process = spawnProcess("main.ts", [], { PORT: "0", LOG_LEVEL: "silent", ...environment });
  cleanups.push(() => process.kill("SIGKILL"));
  return process;
}

describe("the program", () => {
  it.each(["SIGINT", "SIGHUP"] as const)(
    "prints the port it got, answers, and ends with 0 on %s",
    async (signal) => {
      const program = run({ DATA_DIR: join(await newDirectory(), "made", "on", "the", "way") });
      const origin = await program.origin();
      expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ status: "ok" });
      expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ status: "ready" });
      const began = Date.now();
      expect(await program.kill(signal)).toBe(0);
      expect(Date.now() - began).toBeLessThan(5_000);
      expect(program.stderr()).toBe("");
    },
    30_000,
  );

  it("says where it listens also when people reach it elsewhere, what it is, and what has no effect", async () => {
    const directory = await newDirectory();
    const admin = { ADMIN_EMAIL: "anna@example.org", ADMIN_PASSWORD: "correct horse battery" };
    const start = () =>
      run({ DATA_DIR: directory, LOG_LEVEL: "info", PUBLIC_URL: "https://maps.example.org", ...admin });
    const ready = (program: SpawnedProcess) =>
      waitFor("its log", () => program.stdout().includes("METRICS_TOKEN") || undefined, 20_000);
    const [first, words] = [start(), "they are for an empty store"];
    await ready(first);
    expect(first.stdout()).toMatch(
      /^Throughline is running on https:\/\/maps\.example\.org, listening on http:\/\/127\.0\.0\.1:\d+$/m,
    );
    expect(first.stdout()).toMatch(/"version":"\d.+","store":"sqlite","port":\d+,"msg":"running"/);
    expect(first.stdout()).not.toContain(words);
    await first.kill("SIGTERM");
    const second = start();
    await ready(second);
    expect(second.stdout()).toContain(words);
  });

  it("names every wrong setting, one a line, and ends with 1", async () => {
    const program = run({ PORT: "many", ADMIN_EMAIL: "anna", DATABASE_URL: "postgres:/x" });
    expect(await program.ended()).toBe(1);
    expect(program.stderr().trimEnd().split("\n")).toEqual([
      "throughline: PORT must be a whole number from 0 to 65535",
      "throughline: ADMIN_EMAIL must be an e-mail address",
      "throughline: DATABASE_URL must be an address like postgres://user:password@host:5432/database",
      "throughline: ADMIN_PASSWORD must be set too, because ADMIN_EMAIL is",
    ]);
  });

  it("leaves a data directory alone that another one uses, and takes it when that one was killed", async () => {
    const directory = await newDirectory();
    const first = run({ DATA_DIR: directory });
    await first.origin();
    const second = run({ DATA_DIR: directory });
    expect(await second.ended()).toBe(1);
    expect(second.stderr()).toBe(
      `throughline: DATA_DIR ${directory} is in use by another server; stop that one or choose another directory\n`,
    );
    await first.kill("SIGKILL");
    await run({ DATA_DIR: directory }).origin();
  });

  it("says in one line that the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    cleanups.push(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const program = run({ DATA_DIR: await newDirectory(), PORT: String(port) });
    expect(await program.ended()).toBe(1);
    expect(program.stderr()).toBe(
      `throughline: PORT ${port} on 127.0.0.1 is taken by another program; stop it or set PORT\n`,
    );
  });

  it("says in one line that the data directory can't be used", async () => {
    const file = join(await newDirectory(), "file");
    await writeFile(file, "");
    for (const dataDir of [file, join(file, "below")]) {
      const program = run({ DATA_DIR: dataDir });
      expect(await program.ended()).toBe(1);
      expect(program.stderr()).toMatch(
        /^throughline: DATA_DIR \S+ can't be written: (it is not a directory|ENOTDIR.+)\n$/,
      );
    }
  });

  it("says in one line that the database is none", async () => {
    const directory = await newDirectory();
    await writeFile(join(directory, "throughline.db"), "a letter, not a database. ".repeat(100));
    const program = run({ DATA_DIR: directory });
    expect(await program.ended()).toBe(1);
    expect(program.stderr()).toMatch(/^throughline: DATA_DIR \S+throughline\.db can't be opened: .+\n$/);
  });
});
