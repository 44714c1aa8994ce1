import type { Worker } from "node:worker_threads";
import type { DatabaseConnection } from "kysely";
import { GenericSqliteWorkerConnection, GenericSqliteWorkerDriver } from "kysely-generic-sqlite/worker";
import type { SqliteWorkerRequests } from "./sqliteWorker.ts";

/**
 * Kysely's driver for the database's thread, which also takes requests that aren't Kysely's: an append is on everybody's
 * way, and a statement that is compiled, locked for and described anew each time cost it a fifth of a millisecond.
 * A request never comes between the statements of a transaction: it is sent before the transaction begins or, before
 * anything else, after it has ended.
 */
export class SqliteDriver extends GenericSqliteWorkerDriver<Worker, { fileName: string }> {
  #isInTransaction = false;
  readonly #waiting: (() => void)[] = [];

  /** Resolves when the thread has done it; rejects with the database's error. */
  async request<Name extends keyof SqliteWorkerRequests>(
    name: Name,
    payload: SqliteWorkerRequests[Name],
  ): Promise<void> {
    if (this.#isInTransaction) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (!(this.conn instanceof GenericSqliteWorkerConnection)) throw new Error("The database isn't open");
    await this.conn.request(name, payload);
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#isInTransaction = true;
    await super.beginTransaction(connection);
  }

  /** Kysely lets go of the connection after whatever it did with it, and lets nobody else have it before. */
  override async releaseConnection(): Promise<void> {
    this.#isInTransaction = false;
    for (const send of this.#waiting.splice(0)) send();
  }
}
