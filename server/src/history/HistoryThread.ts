import { Worker, type Transferable } from "node:worker_threads";
import { ApiError } from "@throughline/api";
import type { Logger } from "pino";
import type { HistoryAnswer, HistoryRequest, HistoryWork, HistoryWorkName } from "./historyWork.ts";

/** The longest that one piece of work may take; then its thread is given up. */
const timeoutMs = 60_000;
/** After so long without work the thread ends: a large board leaves hundreds of MB in it. */
const idleMs = 60_000;
/** More work than this waiting means that something is wrong; further work is refused. */
const maxWaiting = 500;

interface Waiting {
  readonly request: HistoryRequest;
  readonly transfer: readonly Transferable[];
  readonly resolve: (result: HistoryWork[HistoryWorkName]["result"]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Builds documents of the past in a thread of its own, one after the other, so that sockets don't wait for it. The
 * thread is started with the first work and again after it broke; work that breaks it fails alone.
 */
export class HistoryThread {
  readonly #logger: Logger;
  readonly #queue: Waiting[] = [];
  #worker: Worker | undefined;
  #current: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /**
   * Does one piece of work. What `transfer` names is gone afterwards.
   * @throws ApiError `unavailable` when too much is waiting or it took too long, Error when it can't be done.
   */
  run<Name extends HistoryWorkName>(
    name: Name,
    input: HistoryWork[Name]["input"],
    transfer: readonly Transferable[] = [],
  ): Promise<HistoryWork[Name]["result"]> {
    if (this.#queue.length >= maxWaiting) {
      return Promise.reject(new ApiError("unavailable", "The server is busy with history; try again in a minute"));
    }
    return new Promise((resolve, reject) => {
      const request = { id: ++this.#lastId, name, input };
      this.#queue.push({ request, transfer, resolve, reject });
      this.#next();
    });
  }

  /** Ends the thread. What waits is refused; what comes later starts it again. */
  stop(): void {
    const stopped = new ApiError("unavailable", "The server is stopping");
    for (const { reject } of this.#queue.splice(0)) reject(stopped);
    this.#current?.waiting.reject(stopped);
    clearTimeout(this.#current?.timer);
    clearTimeout(this.#idle);
    this.#current = undefined;
    this.#rest();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    const waiting = this.#queue.shift();
    clearTimeout(this.#idle);
    if (waiting === undefined) {
      this.#idle = setTimeout(() => this.#rest(), idleMs).unref();
      return;
    }
    const timer = setTimeout(() => this.#giveUp(new Error(`it took longer than ${timeoutMs} ms`)), timeoutMs).unref();
    this.#current = { waiting, timer };
    this.#thread().postMessage(waiting.request, [...waiting.transfer]);
  }

  #thread(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(new URL("./historyWorker.ts", import.meta.url));
    worker.on("message", (answer: HistoryAnswer) => this.#settle(answer));
    worker.on("error", (error) => worker === this.#worker && this.#giveUp(error));
    worker.on("exit", () => worker === this.#worker && this.#giveUp(new Error("the thread ended")));
    // It must not keep the process alive.
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #settle(answer: HistoryAnswer): void {
    const current = this.#current;
    if (current?.waiting.request.id !== answer.id) return;
    clearTimeout(current.timer);
    this.#current = undefined;
    if ("result" in answer) current.waiting.resolve(answer.result);
    else current.waiting.reject(new Error(`history can't be built: ${answer.error}`));
    this.#next();
  }

  #rest(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }

  #giveUp(error: unknown): void {
    this.#logger.error({ err: error }, "history thread given up");
    const { waiting, timer } = this.#current ?? {};
    clearTimeout(timer);
    this.#current = undefined;
    this.#rest();
    waiting?.reject(new ApiError("unavailable", "This part of the history could not be built", [], { cause: error }));
    this.#next();
  }
}
