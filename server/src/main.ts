import { programVersion } from "./backup/programVersion.ts";
import { openBus } from "./cluster/openBus.ts";
import { startServer } from "./compose.ts";
import { composeProduct } from "./composeProduct.ts";
import { openStore } from "./composeStore.ts";
import { readConfig } from "./config/readConfig.ts";
import { closeToOthers, makeFilesPrivate } from "./machine/closeToOthers.ts";
import { captureConsole } from "./lifecycle/captureConsole.ts";
import { createLogger } from "./lifecycle/createLogger.ts";
import { openDataDirectory } from "./machine/openDataDirectory.ts";
import { StartupError } from "./machine/StartupError.ts";
import { stopOnSignals } from "./lifecycle/stopOnSignals.ts";
import { metricsReaders } from "./metrics/mayReadMetrics.ts";

makeFilesPrivate();
try {
  const config = readConfig(process.env, process.cwd());
  const logger = createLogger(config.logLevel);
  captureConsole(logger);
  const lock = openDataDirectory(config.dataDir);
  const open = closeToOthers(config.dataDir);
  if (open.length > 0) logger.warn({ open }, "others can read what is in the data directory; give it mode 0700");
  const store = await openStore(config, logger);
  const server = await startServer({
    config,
    logger,
    store,
    bus: config.databaseUrl === undefined ? undefined : await openBus(config.redisUrl, store.settings, logger),
    ...(await composeProduct(config, logger, store, store)),
  });
  stopOnSignals(async () => {
    await server.stop();
    lock.release();
  }, logger);
  const listens = config.publicUrl === undefined ? "" : `${config.publicUrl}, listening on `;
  process.stdout.write(`Throughline is running on ${listens}${server.origin}\n`);
  const { port } = server;
  logger.info(
    { version: programVersion, store: config.databaseUrl === undefined ? "sqlite" : "postgres", port },
    "running",
  );
  if (metricsReaders(config) === "nobody") {
    logger.info("/metrics answers nobody: behind a proxy it needs METRICS_TOKEN");
  }
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  for (const problem of error.problems) process.stderr.write(`throughline: ${problem}\n`);
  process.exit(1);
}
