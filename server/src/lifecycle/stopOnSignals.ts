import type { Logger } from "pino";

/**
 * Ends the process in an orderly way on Ctrl-C, SIGTERM and the closing of its terminal: stops, then exits with 0. A second
 * signal, or five seconds, exit at once; nothing acknowledged is lost by either, it is in the log.
 * An error that nobody caught is logged and exits with 1, because the state in memory can't be
 * trusted any more, and what is on disk can.
 */
export function stopOnSignals(stop: () => Promise<void>, logger: Logger): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), 5_000).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.fatal({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  process.on("SIGHUP", onSignal);
  process.on("uncaughtException", (error) => {
    logger.fatal({ err: error }, "uncaught error");
    process.exit(1);
  });
}
