import { createNodeOnMessageCallback } from "kysely-generic-sqlite/worker-helper-node";
import { createSqliteExecutor } from "./SqliteExecutor.ts";

// Entry of the worker thread: an fsync there doesn't stop the event loop that serves the sockets.
createNodeOnMessageCallback<{ fileName: string }>(({ fileName }) => createSqliteExecutor(fileName));
