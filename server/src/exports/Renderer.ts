import { Worker } from "node:worker_threads";
import { ApiError } from "@throughline/api";
import type { Logger } from "pino";
import type { RenderJob } from "./RenderJob.ts";
import type { RenderAnswer, RenderRequest } from "./renderMessages.ts";

/** The longest that one picture may take; then its thread is given up. */
const timeoutMs = 60_000;
/** After so long without work the thread ends: a large picture leaves hundreds of MB in it. */
const idleMs = 60_000;
/** More pictures than this waiting means that something is wrong; further ones are refused. */
const maxWaiting = 200;

interface Waiting {
  readonly job: RenderJob;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Draws boards in a thread of their own, one after the other. The thread is started with the first picture and again
 * after it broke; a picture that breaks it fails alone.
 */
export class Renderer {
  readonly #logger: Logger;
  readonly #queue: Waiting[] = [];
  #worker: Worker | undefined;
  #current: { readonly id: number; readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** Draws a board. @throws ApiError `picture-too-large`, or `unavailable` when too many are waiting or it took too long. */
  render(job: RenderJob): Promise<Uint8Array> {
    if (this.#queue.length >= maxWaiting) {
      return Promise.reject(new ApiError("unavailable", "The server is busy drawing; try again in a minute"));
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current !== undefined) return;
    const waiting = this.#queue.shift();
    clearTimeout(this.#idle);
    if (waiting === undefined) {
      this.#idle = setTimeout(() => this.#rest(), idleMs).unref();
      return;
    }
    const id = ++this.#lastId;
    const timer = setTimeout(() => this.#giveUp(new Error(`drawing took longer than ${timeoutMs} ms`)), timeoutMs);
    this.#current = { id, waiting, timer };
    const request: RenderRequest = { id, job: waiting.job };
    this.#thread().postMessage(request, []);
  }

  #thread(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(new URL("./renderWorker.ts", import.meta.url));
    worker.on("message", (answer: RenderAnswer) => this.#settle(answer));
    worker.on("error", (error) => worker === this.#worker && this.#giveUp(error));
    worker.on("exit", () => worker === this.#worker && this.#giveUp(new Error("the drawing thread ended")));
    // It must not keep the process alive.
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #settle(answer: RenderAnswer): void {
    const current = this.#current;
    if (current?.id !== answer.id) return;
    clearTimeout(current.timer);
    this.#current = undefined;
    if ("bytes" in answer) current.waiting.resolve(answer.bytes);
    else if (answer.refusal !== null) current.waiting.reject(new ApiError(answer.refusal, answer.error));
    else current.waiting.reject(new Error(`drawing failed: ${answer.error}`));
    this.#next();
  }

  #rest(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }

  #giveUp(error: unknown): void {
    this.#logger.error({ err: error }, "drawing thread given up");
    const { waiting, timer } = this.#current ?? {};
    clearTimeout(timer);
    this.#current = undefined;
    this.#rest();
    waiting?.reject(new ApiError("unavailable", "The picture could not be drawn", [], { cause: error }));
    this.#next();
  }
}
