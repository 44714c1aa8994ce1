import type { DatabaseSync } from "node:sqlite";
import { createNodeOnMessageCallback } from "kysely-generic-sqlite/worker-helper-node";
import { createAppend, type AppendedRow } from "./createAppend.ts";
import { createSqliteExecutor } from "./SqliteExecutor.ts";

/** What the thread does besides Kysely's queries. */
export interface SqliteWorkerRequests {
  readonly append: readonly AppendedRow[];
}

let append: ReturnType<typeof createAppend> | undefined;

// Entry of the worker thread: an fsync there doesn't stop the event loop that serves the sockets.
createNodeOnMessageCallback<{ fileName: string }, DatabaseSync>(
  ({ fileName }) => {
    const executor = createSqliteExecutor(fileName);
    append = createAppend(executor.db);
    return executor;
  },
  // Requests come from a SqliteDriver, and there is one.
  (_executor, { payload }) => append?.(payload as SqliteWorkerRequests["append"]),
);
