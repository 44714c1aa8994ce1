import {
  isTransactionOrigin,
  shouldSkipStoreHooks,
  type beforeUnloadDocumentPayload,
  type Document,
  type Extension,
  type onChangePayload,
  type onStoreDocumentPayload,
} from "@hocuspocus/server";
import { parseDocumentName } from "@throughline/api";
import type { Logger } from "pino";
import type { CollabContext } from "./CollabContext.ts";
import type { IndexBoard, LastChange } from "./IndexBoard.ts";
import type { Journal } from "./Journal.ts";

const attempts = 3;
const pauseMs = 200;

/**
 * Keeps a board's row up to date with its document: soon after changes (Hocuspocus waits for a
 * pause of two seconds, ten at most) and when the last one leaves. A failure is retried a few times
 * and then at the next change; the document itself isn't concerned, it is in the log.
 */
export class IndexExtension implements Extension<CollabContext> {
  readonly #indexBoard: IndexBoard;
  readonly #logger: Logger;
  readonly #journal: Pick<Journal, "position">;
  readonly #changes = new WeakMap<Document, LastChange>();

  constructor(indexBoard: IndexBoard, journal: Pick<Journal, "position">, logger: Logger) {
    this.#indexBoard = indexBoard;
    this.#journal = journal;
    this.#logger = logger;
  }

  async onChange({ document, context, transactionOrigin }: onChangePayload<Partial<CollabContext>>): Promise<void> {
    // What came from another server is that one's to note: here nobody knows whose it is.
    if (!isTransactionOrigin(transactionOrigin) || shouldSkipStoreHooks(transactionOrigin)) return;
    this.#changes.set(document, { by: context.principal?.id ?? null, at: context.writtenAt ?? Date.now() });
  }

  async onStoreDocument({ document }: onStoreDocumentPayload<CollabContext>): Promise<void> {
    await this.#index(document);
  }

  async beforeUnloadDocument({ document }: beforeUnloadDocumentPayload): Promise<void> {
    await this.#index(document);
  }

  async #index(document: Document): Promise<void> {
    const name = parseDocumentName(document.name);
    const change = this.#changes.get(document);
    if (name?.type !== "board" || change === undefined) return;
    this.#changes.delete(document);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      try {
        const seq = this.#journal.position(document.name) ?? 0;
        await this.#indexBoard(name.board, document, { ...change, seq });
        return;
      } catch (error) {
        this.#logger.error({ board: name.board, attempt, err: error }, "board index failed");
        await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
      }
    }
    if (!this.#changes.has(document)) this.#changes.set(document, change);
  }
}
