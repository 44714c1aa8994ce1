import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Router } from "express";
import { startServer, type RunningServer, type ServerParts } from "../compose.ts";
import { readConfig } from "../config/readConfig.ts";
import { createLogger } from "../lifecycle/createLogger.ts";
import { openStore } from "../composeStore.ts";
import type { SqlStore } from "../store/sql/SqlStore.ts";
import { TestClient, type TestClientOptions } from "./TestClient.ts";
import { TokenTableGate } from "./TokenTableGate.ts";

/** What a test may replace; the rest is what the program itself is put together from. */
export interface TestServerOptions extends Partial<Omit<ServerParts, "config">> {
  /** Environment variables, as an administrator would set them. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Wraps the real store, to slow it down or make it fail. */
  readonly wrapStore?: (store: SqlStore) => ServerParts["store"];
  /** A data directory to start on; a new one by default, removed at the end. */
  readonly dataDir?: string;
}

/** A real server on a port of its own, in a directory of its own. */
export interface TestServer extends RunningServer {
  /** Who may do what; everyone with the token "editor" may write and "viewer" may read, from the start. */
  readonly gate: TokenTableGate;
  readonly store: SqlStore;
  /** Connects to a document over a real WebSocket; disconnected by `stop`. */
  connect(documentName: string, token: string, options?: TestClientOptions): TestClient;
}

/** Starts a server for tests, composed of the program's own parts. Stop it in the end. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "throughline-")));
  const config = readConfig({ PORT: "0", LOG_LEVEL: "silent", DATA_DIR: dataDir, ...options.environment }, dataDir);
  const logger = options.logger ?? createLogger(config.logLevel);
  const store = await openStore(config, logger);
  const gate = new TokenTableGate();
  gate.admit("editor", { read: true, write: true });
  gate.admit("viewer", { read: true, write: false });
  const server = await startServer({
    logger,
    gate,
    createRoutes: () => Router(),
    ...options,
    config,
    store: options.wrapStore?.(store) ?? store,
  });
  const clients: TestClient[] = [];
  return {
    ...server,
    gate,
    store,
    connect(documentName, token, clientOptions) {
      const client = new TestClient(server.origin, documentName, token, clientOptions);
      clients.push(client);
      return client;
    },
    async stop() {
      for (const client of clients) client.destroy();
      await server.stop();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
