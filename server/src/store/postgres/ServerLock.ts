import { Client } from "pg";
import type { Logger } from "pino";

/**
 * Advisory lock that every running server holds in shared mode for as long as it runs. A restore takes it exclusively,
 * and so knows that nobody writes meanwhile.
 */
export const serverLockKey = 0x7468_726f_7567n;

const retryMs = 1_000;

/** This server's share of the lock, on a connection of its own. */
export class ServerLock {
  readonly #url: string;
  readonly #logger: Logger;
  #client: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isReleased = false;

  constructor(url: string, logger: Logger) {
    this.#url = url;
    this.#logger = logger;
  }

  /** Takes it; resolves with false when somebody holds it exclusively. When its connection breaks it is taken again. */
  async take(): Promise<boolean> {
    const client = new Client({
      connectionString: this.#url,
      application_name: "throughline",
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on("error", () => undefined);
    let isTaken: boolean | undefined;
    try {
      await client.connect();
      const statement = `SELECT pg_try_advisory_lock_shared($1) AS "isTaken"`;
      isTaken = (await client.query<{ isTaken: boolean }>(statement, [serverLockKey])).rows[0]?.isTaken;
    } finally {
      if (isTaken !== true) await client.end();
    }
    if (isTaken !== true) return false;
    // Released, or the server ended, while it was taken.
    if (this.#isReleased) {
      await client.end();
      return false;
    }
    this.#client = client;
    client.on("end", () => this.#retakeLater());
    return true;
  }

  /** Gives it back. Safe to call twice. */
  async release(): Promise<void> {
    this.#isReleased = true;
    clearTimeout(this.#timer);
    await this.#client?.end();
    this.#client = undefined;
  }

  #retakeLater(): void {
    if (this.#isReleased) return;
    this.#timer = setTimeout(() => void this.#retake(), retryMs).unref();
  }

  async #retake(): Promise<void> {
    try {
      if (await this.take()) return;
      this.#logger.error("a backup is being restored into the database that this server uses; stop this server");
    } catch {
      // The database isn't back yet.
    }
    this.#retakeLater();
  }
}
