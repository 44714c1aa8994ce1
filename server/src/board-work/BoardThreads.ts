import type { Transferable } from "node:worker_threads";
import { OperationError } from "@throughline/model";
import type { Logger } from "pino";
import { buffersOf, presentState } from "../history/stateSource.ts";
import type { StoredDocument, UpdateLog } from "../store/UpdateLog.ts";
import { WorkThread } from "../threads/WorkThread.ts";
import type {
  BoardWork,
  Cold,
  ImportInput,
  ImportResult,
  LoggedBoard,
  MadeBoard,
  OperateInput,
  SlicedDocument,
  WrittenFormat,
} from "./boardWork.ts";

/** More operations than this in one request are run beside those of others, which would wait for them. */
const mostQuickCalls = 50;

/** Which board a thread is to look at. */
export interface BoardName {
  readonly document: string;
  readonly kind: string;
}

/** Operations to be run, on the board as the log has it. */
export type OperateRequest = Omit<OperateInput, "board" | "keeps"> & BoardName;

/** A copy to be made. */
export type CopyRequest = Omit<BoardWork["copy"]["input"], "board"> & { readonly board: BoardName };

/** What operations gave, and the update that is to be stored; unset when nothing changed. */
export interface Operated {
  readonly results: readonly unknown[];
  readonly update?: Uint8Array;
}

/**
 * Reads, changes and makes boards for requests, off the event loop: from the log, which holds all that anybody can see,
 * so no document needs to be open for it. Small changes have a thread of their own, so that nobody waits for
 * somebody's import, and so has opening boards.
 */
export class BoardThreads {
  readonly #log: Pick<UpdateLog, "load" | "readAfter">;
  readonly #logger: Logger;
  readonly #quick: BoardThread;
  readonly #slow: BoardThread;
  readonly #opening: BoardThread;

  constructor(log: Pick<UpdateLog, "load" | "readAfter">, logger: Logger) {
    this.#log = log;
    this.#logger = logger;
    this.#quick = new BoardThread(logger);
    this.#slow = new BoardThread(logger);
    this.#opening = new BoardThread(logger);
  }

  /**
   * Runs operations as one change and gives the update for the log. Requests for one board must wait for each other,
   * and for what they made to be stored; where that fails, `forget` is to be told.
   * @throws OperationError with the path of what is wrong.
   */
  async operate({ document, kind, ...input }: OperateRequest): Promise<Operated> {
    const thread = this.#threadFor(input.calls.length);
    // The slow one's boards are read for others.
    const keeps = thread === this.#quick;
    const result = await this.#onBoard(thread, { document, kind }, (board, transfer) =>
      thread.run("operate", { ...input, board, keeps }, transfer),
    );
    if (result.outcome === "refused") throw new OperationError(result.code, result.message, result.issues);
    return result;
  }

  /**
   * Lets the thread that will run so many operations build a board, while it is opened: each takes as long as the other.
   * Costs nothing when the thread has it.
   */
  prepare(name: BoardName, calls: number): void {
    const thread = this.#threadFor(calls);
    if (thread.knows(name.document) !== undefined) return;
    this.#onBoard(thread, name, (board, transfer) => thread.run("prepare", board, transfer)).catch((error: unknown) => {
      this.#logger.debug({ document: name.document, err: error }, "a board isn't ready");
    });
  }

  /** What was tried on a board didn't get to the log. */
  forget(document: string): void {
    this.#quick.forget(document);
  }

  /** A board as a file; text is UTF-8. */
  async write(name: BoardName, format: WrittenFormat): Promise<Uint8Array> {
    const result = await this.#onBoard(this.#slow, name, (board, transfer) =>
      this.#slow.run("write", { board, format }, transfer),
    );
    return result.bytes;
  }

  /** Makes a board from a file, whose bytes are given away, or says what it would be. @throws ApiError when it can't be read. */
  importFile(input: ImportInput): Promise<ImportResult> {
    return this.#slow.run("importFile", input, [input.bytes.buffer]);
  }

  /** Makes a new board with the content of another one. */
  async copy({ board: name, ...input }: CopyRequest): Promise<MadeBoard> {
    const result = await this.#onBoard(this.#slow, name, (board, transfer) =>
      this.#slow.run("copy", { ...input, board }, transfer),
    );
    return result.board;
  }

  /** A stored document in pieces that are quickly applied; undefined where it can't be cut. */
  slice(stored: StoredDocument, kind: string | undefined): Promise<SlicedDocument | undefined> {
    const source = presentState(stored);
    return this.#opening.run("slice", kind === undefined ? { source } : { source, kind }, buffersOf(source));
  }

  /** Ends the threads; what waits is refused. */
  stop(): void {
    this.#opening.stop();
    this.#quick.stop();
    this.#slow.stop();
  }

  #threadFor(calls: number): BoardThread {
    return calls > mostQuickCalls ? this.#slow : this.#quick;
  }

  /** Gives a thread what it lacks of a board; when it has lost the rest meanwhile, all of it. */
  async #onBoard<Result extends { readonly outcome: string }>(
    thread: BoardThread,
    { document, kind }: BoardName,
    ask: (board: LoggedBoard, transfer: readonly Transferable[]) => Promise<Result | Cold>,
  ): Promise<Result> {
    const known = thread.knows(document);
    if (known !== undefined) {
      const result = await this.#ask(
        thread,
        { document, kind, after: known },
        await this.#log.readAfter(document, known),
        ask,
      );
      if (!isCold(result)) return result;
    }
    const result = await this.#ask(thread, { document, kind }, await this.#log.load(document), ask);
    if (isCold(result)) throw new Error("The thread lost a board that it was given whole");
    return result;
  }

  async #ask<Result>(
    thread: BoardThread,
    name: Pick<LoggedBoard, "document" | "kind" | "after">,
    stored: StoredDocument,
    ask: (board: LoggedBoard, transfer: readonly Transferable[]) => Promise<Result | Cold>,
  ): Promise<Result | Cold> {
    const source = presentState(stored);
    const seq = stored.rows.at(-1)?.seq ?? stored.snapshot?.seq ?? name.after ?? 0;
    // Before it is there: the next question comes after this one, also when this one isn't answered yet.
    thread.learns(name.document, seq);
    return ask({ ...name, seq, source }, buffersOf(source));
  }
}

function isCold(result: { readonly outcome: string }): result is Cold {
  return result.outcome === "cold";
}

/** One thread, and up to which number it is believed to have boards. What it really has it says when it is asked. */
class BoardThread extends WorkThread<BoardWork> {
  readonly #known = new Map<string, number>();

  constructor(logger: Logger) {
    super({
      entry: new URL("./boardWorker.ts", import.meta.url),
      logger,
      timeoutMs: 60_000,
      maxWaiting: 200,
      words: {
        name: "board",
        busy: "The server is busy with boards; try again in a minute",
        broke: "This took the server too long; try it in smaller parts",
        failed: "work on a board failed",
      },
    });
  }

  knows(document: string): number | undefined {
    return this.#known.get(document);
  }

  learns(document: string, seq: number): void {
    this.#known.delete(document);
    this.#known.set(document, seq);
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostRemembered && oldest !== undefined) this.#known.delete(oldest);
  }

  forget(document: string): void {
    this.#known.delete(document);
  }
}

/** Boards whose place in a thread is remembered; those that it drops are found out when it is asked. */
const mostRemembered = 1_000;
