import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApiClient, type ApiClient, type LinkRole } from "@throughline/api";
import type { DestinationStream } from "pino";
import { startServer, type RunningServer } from "../compose.ts";
import { openBus } from "../cluster/openBus.ts";
import { composeProduct } from "../composeProduct.ts";
import { openStore } from "../composeStore.ts";
import { readConfig } from "../config/readConfig.ts";
import { createLogger } from "../lifecycle/createLogger.ts";
import type { SqlStore } from "../store/sql/SqlStore.ts";
import { TestBrowser } from "./TestBrowser.ts";
import { TestClient } from "./TestClient.ts";

/** The account that a product server of a test starts with. */
export const testOwner = { email: "anna@example.org", password: "correct horse battery" } as const;

/** A real server with accounts, rights and the whole API, on a port and in a directory of its own. */
export interface ProductServer extends RunningServer {
  readonly store: SqlStore;
  readonly dataDir: string;
  /** A browser in which nobody is signed in. */
  visitor(): TestBrowser;
  /** A browser in which the owner is signed in. */
  owner(): Promise<TestBrowser>;
  /** A browser in which a guest joined a board by a new link. */
  guest(owner: TestBrowser, boardId: string, role: LinkRole, name?: string): Promise<TestBrowser>;
  /** The API with a key. */
  withKey(key: string): ApiClient;
  /** Opens a document over a WebSocket; disconnected by `stop`. */
  connect(documentName: string, token: string): TestClient;
}

/** What an administrator sets who wants an owner from the start. */
export const ownerEnvironment = { ADMIN_EMAIL: testOwner.email, ADMIN_PASSWORD: testOwner.password } as const;

/**
 * Starts one. `environment` is what an administrator would set; without ADMIN_EMAIL there is no account
 * yet, with DATABASE_URL it stores in PostgreSQL. `logTo` takes the lines of its log.
 */
export async function startProductServer(
  environment: Readonly<Record<string, string>> = ownerEnvironment,
  logTo?: DestinationStream,
): Promise<ProductServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "throughline-"));
  const config = readConfig({ PORT: "0", LOG_LEVEL: "silent", DATA_DIR: dataDir, ...environment }, dataDir);
  const logger = createLogger(config.logLevel, logTo);
  const store = await openStore(config, logger);
  const bus = config.databaseUrl === undefined ? undefined : await openBus(config.redisUrl, store.settings, logger);
  const product = await composeProduct(config, logger, store, store);
  const server = await startServer({ config, logger, store, bus, ...product });
  const clients: TestClient[] = [];
  const visitor = () => new TestBrowser(server.origin);
  return {
    ...server,
    store,
    dataDir,
    visitor,
    async owner() {
      const browser = visitor();
      await browser.send("POST", "/api/auth/sign-in/email", testOwner);
      return browser;
    },
    async guest(owner, boardId, role, name = "Ben") {
      const { token } = await owner.api.createLink({ params: { id: boardId }, body: { role } });
      const browser = visitor();
      await browser.api.join({ params: { token }, body: { name } });
      return browser;
    },
    withKey: (key) =>
      createApiClient((address, init) => {
        const headers = new Headers(init.headers);
        headers.set("x-api-key", key);
        return fetch(address, { ...init, headers });
      }, server.origin),
    connect(documentName, token) {
      const client = new TestClient(server.origin, documentName, token);
      clients.push(client);
      return client;
    },
    async stop() {
      for (const client of clients) client.destroy();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
