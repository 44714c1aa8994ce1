import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type Router } from "express";
import type { Logger } from "pino";
import type { Bus } from "./cluster/Bus.ts";
import { Cluster } from "./cluster/Cluster.ts";
import { createCollab, type Collab } from "./collab/createCollab.ts";
import type { Gate } from "./collab/Gate.ts";
import type { Recovery } from "./backup/Recovery.ts";
import { BoardThreads } from "./board-work/BoardThreads.ts";
import type { Config } from "./config/Config.ts";
import type { Sweep } from "./documents/DocumentType.ts";
import { elementsOf, hasHistory, liveTypes, startSweeps } from "./documents/documentTypes.ts";
import { History } from "./history/History.ts";
import { healthRouter } from "./lifecycle/healthRouter.ts";
import { listen } from "./lifecycle/listen.ts";
import { OpenRequests } from "./lifecycle/OpenRequests.ts";
import { Readiness } from "./lifecycle/Readiness.ts";
import { requestLog } from "./lifecycle/requestLog.ts";
import { createMetrics } from "./metrics/createMetrics.ts";
import { measureUpdateLog } from "./metrics/measureUpdateLog.ts";
import { metricsRouter } from "./metrics/metricsRouter.ts";
import { Tally } from "./metrics/Tally.ts";
import { clientRouter } from "./pages/clientRouter.ts";
import { securityHeaders } from "./pages/securityHeaders.ts";
import type { Store } from "./store/Store.ts";

/** What the routes under `/api` are built from. */
export interface RouteDependencies {
  readonly config: Config;
  readonly logger: Logger;
  readonly collab: Collab;
  readonly history: History;
  readonly boards: BoardThreads;
}

/** The parts that a server is put together from. */
export interface ServerParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly store: Store;
  readonly gate: Gate;
  /** Whether a backup was restored lately; unset: no. */
  readonly recovery?: Pick<Recovery, "isOn">;
  /** Way to the other servers on the same store; unset: there are none. */
  readonly bus?: Bus;
  /** Makes the routes under `/api`, mounted before the pages and before any body parser. */
  readonly createRoutes: (dependencies: RouteDependencies) => Router;
}

/** A server that listens. */
export interface RunningServer {
  /** The real port, also where 0 was asked for. */
  readonly port: number;
  /** Origin to reach it on this machine. */
  readonly origin: string;
  readonly collab: Collab;
  /** The other servers; unset where there can't be any. */
  readonly cluster?: Cluster;
  /**
   * Stops accepting, tells clients that it stops, finishes open requests, unloads every document and closes the store.
   * Takes at most `graceMs` for that; what isn't snapshotted by then is in the log anyway.
   */
  stop(): Promise<void>;
}

const graceMs = 3_000;

/**
 * Puts HTTP, live editing and the store together on one port and listens.
 * Throws a StartupError when the port can't be had; the store is then closed.
 */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, logger, bus } = parts;
  const tally = new Tally();
  const metrics = createMetrics();
  const store = { ...parts.store, updates: measureUpdateLog(parts.store.updates, tally, metrics.logTimes) };
  const cluster = bus && new Cluster({ bus, log: store.updates, events: store.accessEvents, logger });
  const history = new History({ store, logger, days: config.historyDays, hasHistory, elementsOf });
  const boards = new BoardThreads(store.updates, logger);
  const services = { store, history, boards, logger };
  const sweeps = startSweeps(services);
  const own = createCollab({
    updates: store.updates,
    claims: store.claims,
    growth: history.folder,
    gate: parts.gate,
    types: liveTypes(services),
    recovery: parts.recovery,
    tally,
    logger,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    relay: cluster,
    lock: (document, work) => store.withDocumentLock(document, work),
    extensions: cluster && [cluster.extension],
  });
  cluster?.start({ journal: own.journal, door: own.doorkeeper });
  const collab = cluster === undefined ? own : { ...own, doorkeeper: cluster.share(own.doorkeeper) };
  const isRecovering = () => parts.recovery?.isOn() ?? false;
  metrics.watch({
    tally,
    look: () => ({ ...collab.load(), cluster: cluster?.status() }),
    countBoards: () => store.boards.count(),
    isRecovering,
  });
  let stopping: Promise<void> | undefined;

  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustProxy);
  app.use(securityHeaders(config.publicUrl));
  app.use(requestLog(logger, metrics));
  const readiness = new Readiness(parts.store.updates, logger);
  app.use(
    healthRouter({
      canStore: () => readiness.canStore(),
      isStopping: () => stopping !== undefined,
      degraded: () => (cluster?.status()?.isConnected === false ? ["redis"] : []),
      isRecovering,
    }),
  );
  app.use(metricsRouter(config, metrics));
  app.use(parts.createRoutes({ config, logger, collab, history, boards }));
  app.use(clientRouter(config.clientDir));

  const server = createServer(app);
  const requests = new OpenRequests(server);
  // Longer than reverse proxies keep theirs (a minute): one that sends on a connection which we are closing answers 502.
  server.keepAliveTimeout = 65_000;
  collab.attach(server);
  let port: number;
  try {
    port = await listen(server, config.host, config.port);
  } catch (error) {
    await cluster?.stop();
    boards.stop();
    await history.stop();
    for (const sweep of sweeps) await sweep.stop();
    await store.close();
    throw error;
  }
  return {
    port,
    origin: originOf(server),
    collab,
    cluster,
    stop() {
      stopping ??= stop({ server, requests, collab, cluster, history, boards, sweeps, store, logger });
      return stopping;
    },
  };
}

/** What is stopped, in the end. */
interface StoppableParts {
  readonly server: Server;
  readonly requests: OpenRequests;
  readonly collab: Collab;
  readonly cluster: Cluster | undefined;
  readonly history: History;
  readonly boards: BoardThreads;
  readonly sweeps: readonly Sweep[];
  readonly store: Store;
  readonly logger: Logger;
}

async function stop({
  server,
  requests,
  collab,
  cluster,
  history,
  boards,
  sweeps,
  store,
  logger,
}: StoppableParts): Promise<void> {
  server.close();
  server.closeIdleConnections();
  // Before the documents are unloaded, or each of them would be folded now.
  const folding = history.stopFolding();
  const { promise: late, resolve } = Promise.withResolvers<"late">();
  const timer = setTimeout(() => resolve("late"), graceMs);
  // People are told at once; what they were promised an answer to is finished meanwhile.
  const outcome = await Promise.race([Promise.all([collab.stop(), requests.finish()]), late]);
  clearTimeout(timer);
  if (outcome === "late") {
    const open = { ...collab.load(), requests: requests.size };
    logger.warn(open, "not everything was finished in time; what was acknowledged is in the log");
  }
  server.closeAllConnections();
  await cluster?.stop();
  await folding;
  boards.stop();
  const swept = sweeps.map((sweep) => sweep.stop());
  await history.stop();
  await Promise.all(swept);
  await store.close();
}

function originOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  const host = address === "0.0.0.0" || address === "::" ? "127.0.0.1" : family === "IPv6" ? `[${address}]` : address;
  return `http://${host}:${port}`;
}
