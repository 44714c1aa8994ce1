import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { Client } from "pg";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { StartupError } from "../../machine/StartupError.ts";
import { describeWithServices } from "../../testing/services/describeWithServices.ts";
import { emptyDatabases } from "../../testing/services/emptyDatabases.ts";
import { startPostgres } from "../../testing/services/startService.ts";
import { spawnProcess } from "../../testing/spawnProcess.ts";
import { waitFor } from "../../testing/waitFor.ts";
import { openDatabaseServer } from "./openDatabaseServer.ts";
import { openPostgresStore } from "./openPostgresStore.ts";
import { serverLockKey } from "./ServerLock.ts";

const logger = pino({ level: "silent" });
const author = { userId: "anna", at: 1 };
const name = "board/aaaaaaaa";

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A way to a server that can stop carrying anything without closing, as a pulled cable does. */
async function openCable(url: string): Promise<{ url: string; pull(): void; mend(): void }> {
  const target = Number(new URL(url).port);
  const ends = new Set<Socket>();
  let isPulled = false;
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.on("data", (bytes) => !isPulled && to.write(bytes));
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  cleanups.push(() => {
    for (const end of ends) end.destroy();
    server.close();
  });
  const own = new URL(url);
  own.port = String((server.address() as AddressInfo).port);
  return { url: own.href, pull: () => (isPulled = true), mend: () => (isPulled = false) };
}

await describeWithServices("PostgreSQL that fails", ["postgres"], ({ postgres }) => {
  const newDatabase = emptyDatabases(postgres);
  const run = async (url: string, statement: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  };

  describe("while a server runs", () => {
    it("is noticed at once when it is killed, and used again when it is back, with all that it confirmed", async () => {
      const service = await startPostgres();
      cleanups.push(() => service.end());
      const store = await openPostgresStore(service.url, logger);
      cleanups.push(() => store.close());
      const confirmed: number[] = [];
      const failures: unknown[] = [];
      const over = new AbortController();
      const write = async () => {
        while (!over.signal.aborted) {
          await store.updates.append(name, Uint8Array.of(1), author).then(
            (seq) => confirmed.push(seq),
            (error: unknown) => failures.push(error),
          );
          await new Promise(setImmediate);
        }
      };
      const writing = Promise.all([write(), write(), write()]);
      for (let round = 1; round <= 2; round += 1) {
        const before = confirmed.length;
        await waitFor("confirmed rows", () => confirmed.length > before + 30);
        await service.kill();
        const failed = failures.length;
        await waitFor("a refusal", () => failures.length > failed, 2_000);
        await expect(store.ping()).rejects.toThrow();
        await service.start();
        const down = confirmed.length;
        await waitFor("rows after it is back", () => confirmed.length > down, 10_000);
      }
      over.abort();
      await writing;
      const stored = new Set((await store.updates.load(name)).rows.map(({ seq }) => seq));
      expect(confirmed.filter((seq) => !stored.has(seq))).toEqual([]);
      expect(new Set(confirmed).size).toBe(confirmed.length);
    });

    it("keeps nobody waiting for ever when its answers stop coming, and is found again afterwards", async () => {
      const cable = await openCable(await newDatabase());
      const store = await openPostgresStore(cable.url, logger);
      await store.updates.append(name, Uint8Array.of(1), author);
      cable.pull();
      const began = performance.now();
      await expect(store.updates.append(name, Uint8Array.of(2), author)).rejects.toThrow();
      expect(performance.now() - began).toBeLessThan(20_000);
      cable.mend();
      await waitFor(
        "an append",
        () => store.updates.append(name, Uint8Array.of(3), author).catch(() => undefined),
        20_000,
      );
      await store.close();
    });

    it("holds the lock that keeps a restore out, again after it was gone", async () => {
      const service = await startPostgres();
      cleanups.push(() => service.end());
      const store = await openPostgresStore(service.url, logger);
      cleanups.push(() => store.close());
      await service.kill();
      await service.start();
      await waitFor(
        "the lock",
        async () => {
          const client = new Client({ connectionString: service.url });
          await client.connect();
          const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [
            serverLockKey,
          ]);
          await client.end();
          return rows[0]?.taken === false;
        },
        10_000,
      );
    });
  });

  describe("when a server starts", () => {
    const refusal = async (url: string): Promise<string> => {
      try {
        await openDatabaseServer(url, logger, 0);
      } catch (error) {
        if (error instanceof StartupError && error.problems.length === 1) return error.message;
        throw error;
      }
      throw new Error("It was opened");
    };

    it("says in one line, without the password, that nobody answers or lets it in", async () => {
      const url = new URL(await newDatabase());
      const database = url.pathname;
      const password = url.password;
      url.password = "wrong-one";
      expect(await refusal(url.href)).toMatch(
        /^DATABASE_URL 127\.0\.0\.1:\d+\/\w+ can't be used: password auth.* failed/,
      );
      url.password = password;
      url.pathname = "/none";
      expect(await refusal(url.href)).toContain('database "none" does not exist');
      url.pathname = database;
      url.port = "1";
      const silent = await refusal(url.href);
      expect(silent).toContain("127.0.0.1:1");
      expect(silent).toContain("ECONNREFUSED");
      expect(silent).not.toContain(password);
      url.hostname = "nowhere.invalid";
      expect(await refusal(url.href)).toMatch(/ENOTFOUND|EAI_AGAIN/);
    });

    it("refuses one that is too old", async () => {
      const url = await newDatabase();
      const database = new URL(url).pathname.slice(1);
      // The version that it tells, by a function that is found before PostgreSQL's own.
      await run(url, "CREATE SCHEMA old");
      await run(
        url,
        `CREATE FUNCTION old.current_setting(name text) RETURNS text LANGUAGE sql AS $$
          SELECT CASE name WHEN 'server_version' THEN '12.22' WHEN 'server_version_num' THEN '120022'
            ELSE pg_catalog.current_setting(name) END $$`,
      );
      await run(url, `ALTER DATABASE "${database}" SET search_path = old, pg_catalog, public`);
      expect(await refusal(url)).toMatch(/it is PostgreSQL 12\.22; 13 or newer is needed$/);
    });

    it("refuses a database that can't hold every letter", async () => {
      const url = new URL(postgres);
      await run(url.href, "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
      cleanups.push(() => run(postgres, "DROP DATABASE latin WITH (FORCE)"));
      url.pathname = "/latin";
      expect(await refusal(url.href)).toMatch(/its encoding is LATIN1; make a database with the encoding UTF8$/);
    });

    it("refuses what a newer version wrote", async () => {
      const url = await newDatabase();
      await (await openPostgresStore(url, logger)).close();
      await run(url, "INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-later', '2040-01-01')");
      expect(await refusal(url)).toMatch(/it was written by a newer version of Throughline; use that one$/);
    });

    it("refuses a database into which a backup is being restored", async () => {
      const url = await newDatabase();
      const restore = new Client({ connectionString: url });
      await restore.connect();
      cleanups.push(() => restore.end());
      await restore.query("SELECT pg_advisory_lock($1)", [serverLockKey]);
      expect(await refusal(url)).toMatch(/a backup is being restored into it; wait until that is done$/);
    });

    it("is waited for when it starts later", async () => {
      const service = await startPostgres();
      cleanups.push(() => service.end());
      await service.kill();
      const opening = openDatabaseServer(service.url, logger);
      await service.start();
      await (await opening).close();
    });

    it("ends the program with one line", async () => {
      const url = new URL(await newDatabase());
      url.password = "wrong-one";
      const program = spawnProcess("main.ts", [], { PORT: "0", LOG_LEVEL: "silent", DATABASE_URL: url.href });
      cleanups.push(() => program.kill("SIGKILL"));
      expect(await program.ended()).toBe(1);
      expect(program.stderr()).toMatch(/^throughline: DATABASE_URL \S+ can't be used: password auth.*\n$/);
    });
  });
});
