import { Worker, type Transferable } from "node:worker_threads";
import { ApiError } from "@throughline/api";
import { language } from "@throughline/words";
import type { Logger } from "pino";
import type { WorkAnswer, WorkName, WorkRequest, WorkTable } from "./workMessages.ts";

/** After so long without work the thread ends: a large board leaves hundreds of MB in it. */
const idleMs = 60_000;

/** What a thread is for. */
export interface WorkThreadOptions {
  /** The thread's entry file, which calls `serveWork`. */
  readonly entry: URL;
  readonly logger: Logger;
  /** The longest that one piece of work may take; then the thread is given up. */
  readonly timeoutMs: number;
  /** More work than this waiting means that something is wrong; further work is refused. */
  readonly maxWaiting: number;
  readonly words: WorkWords;
}

/** How it is spoken of. */
export interface WorkWords {
  /** In the log, before "thread given up". */
  readonly name: string;
  /** To people, when too much is waiting. */
  readonly busy: string;
  /** To people, when the work broke the thread or took too long. */
  readonly broke: string;
  /** In the log, when the work itself failed. */
  readonly failed: string;
}

interface Waiting {
  readonly request: WorkRequest;
  readonly transfer: readonly Transferable[];
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A thread for work that would hold up the event loop, one piece after the other in the order in which they came.
 *
 * The thread is started with the first work, and again after it broke, was stopped or rested. Work that breaks it or
 * takes too long fails alone: what waits behind it is done by the next thread. Neither the thread nor what waits for it
 * keeps the process alive.
 */
export class WorkThread<Works extends WorkTable<Works>> {
  readonly #options: WorkThreadOptions;
  readonly #queue: Waiting[] = [];
  #worker: Worker | undefined;
  #current: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(options: WorkThreadOptions) {
    this.#options = options;
  }

  /**
   * Does one piece of work, in the language that is spoken here. What `transfer` names belongs to the thread afterwards.
   * @throws ApiError as the work threw it; ApiError `unavailable` when too much is waiting, it took too long, or the
   *   thread broke or was stopped; Error with the cause when the work failed.
   */
  run<Name extends WorkName<Works>>(
    name: Name,
    input: Works[Name]["input"],
    transfer: readonly Transferable[] = [],
  ): Promise<Works[Name]["result"]> {
    const { maxWaiting, words } = this.#options;
    if (this.#queue.length >= maxWaiting) return Promise.reject(new ApiError("unavailable", words.busy));
    const request = { id: ++this.#lastId, name, input, language: language() };
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, transfer, resolve, reject });
      this.#next();
    });
  }

  /** Ends the thread. What is under way and what waits is refused; what comes later starts it again. */
  stop(): void {
    const stopped = new ApiError("unavailable", "The server is stopping");
    const waiting = this.#queue.splice(0);
    clearTimeout(this.#idle);
    this.#finish()?.reject(stopped);
    this.#rest();
    for (const { reject } of waiting) reject(stopped);
  }

  #next(): void {
    if (this.#current !== undefined) return;
    clearTimeout(this.#idle);
    const waiting = this.#queue.shift();
    if (waiting === undefined) {
      this.#idle = setTimeout(() => this.#rest(), idleMs).unref();
      return;
    }
    const { timeoutMs } = this.#options;
    const timer = setTimeout(() => this.#giveUp(new Error(`it took longer than ${timeoutMs} ms`)), timeoutMs).unref();
    this.#current = { waiting, timer };
    try {
      this.#thread().postMessage(waiting.request, [...waiting.transfer]);
    } catch (error) {
      // What can't be copied or was given away before: this work fails, the thread knows nothing of it.
      this.#finish()?.reject(new Error(this.#options.words.failed, { cause: error }));
      this.#next();
    }
  }

  #thread(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(this.#options.entry);
    const broke = (error: unknown) => worker === this.#worker && this.#giveUp(error);
    worker.on("message", (answer: WorkAnswer) => this.#settle(answer));
    worker.on("messageerror", broke);
    worker.on("error", broke);
    worker.on("exit", () => broke(new Error("the thread ended")));
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #settle(answer: WorkAnswer): void {
    if (this.#current?.waiting.request.id !== answer.id) return;
    const waiting = this.#finish();
    if ("result" in answer) waiting?.resolve(answer.result);
    else if ("failure" in answer) waiting?.reject(new Error(this.#options.words.failed, { cause: answer.failure }));
    else waiting?.reject(new ApiError(answer.refusal.code, answer.refusal.message, answer.refusal.details));
    this.#next();
  }

  #giveUp(error: unknown): void {
    const { logger, words } = this.#options;
    logger.error({ err: error }, `${words.name} thread given up`);
    const waiting = this.#finish();
    this.#rest();
    waiting?.reject(new ApiError("unavailable", words.broke, [], { cause: error }));
    this.#next();
  }

  /** What was under way isn't any more; its timer is off. */
  #finish(): Waiting | undefined {
    const current = this.#current;
    this.#current = undefined;
    clearTimeout(current?.timer);
    return current?.waiting;
  }

  #rest(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}
