import type { Logger } from "pino";
import { WorkThread } from "../threads/WorkThread.ts";
import type { HistoryWork } from "./historyWork.ts";

/** Builds documents of the past in a thread of its own, one after the other, so that sockets don't wait for it. */
export class HistoryThread extends WorkThread<HistoryWork> {
  constructor(logger: Logger) {
    super({
      entry: new URL("./historyWorker.ts", import.meta.url),
      logger,
      timeoutMs: 60_000,
      maxWaiting: 500,
      words: {
        name: "history",
        busy: "The server is busy with history; try again in a minute",
        broke: "This part of the history could not be built",
        failed: "history can't be built",
      },
    });
  }
}
