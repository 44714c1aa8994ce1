import type { Pool } from "pg";
import { DocumentLocks } from "../DocumentLocks.ts";

/** Keeps our advisory locks apart from those that others take in the same database. */
const lockClass = 0x7468_726f;

/**
 * Locks by document name that hold among all servers of a database. A lock is a transaction that stays open while the
 * work runs, so PostgreSQL frees it when the server dies. Of one server only one waits for a document's lock.
 */
export class PostgresLocks {
  /** Not the pool that the work itself queries, or locks could take all of its connections and wait for ever. */
  readonly #pool: Pool;
  readonly #local = new DocumentLocks();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Runs `work` under the lock. Rejects when the lock can't be had within the pool's limits. */
  run<Result>(document: string, work: () => Promise<Result>): Promise<Result> {
    return this.#local.run(document, async () => {
      const client = await this.#pool.connect();
      let failure: Error | undefined;
      try {
        await client.query("BEGIN");
        await client.query("SELECT pg_advisory_xact_lock($1, hashtext($2))", [lockClass, document]);
        return await work();
      } finally {
        await client.query("COMMIT").catch((error: Error) => (failure = error));
        client.release(failure);
      }
    });
  }
}
