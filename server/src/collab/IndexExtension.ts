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
import type { LastChange } from "./IndexedChange.ts";
import type { Journal } from "./Journal.ts";
import type { LiveTypes } from "./LiveType.ts";

const attempts = 3;
const pauseMs = 200;

/**
 * Keeps what lists and search know up to date with the documents that have an index: soon after changes (Hocuspocus waits for a
 * pause of two seconds, ten at most) and when the last one leaves. A failure is retried a few times
 * and then at the next change; the document itself isn't concerned, it is in the log.
 */
export class IndexExtension implements Extension<CollabContext> {
  readonly #types: LiveTypes;
  readonly #logger: Logger;
  readonly #journal: Pick<Journal, "position">;
  readonly #changes = new WeakMap<Document, LastChange>();

  constructor(types: LiveTypes, journal: Pick<Journal, "position">, logger: Logger) {
    this.#types = types;
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
    if (name === undefined || change === undefined) return;
    const type = this.#types(name);
    if (type.index === undefined) return;
    this.#changes.delete(document);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      try {
        const seq = this.#journal.position(document.name) ?? 0;
        await type.index(name, document, { ...change, seq });
        return;
      } catch (error) {
        this.#logger.error({ document: document.name, attempt, err: error }, "index failed");
        await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
      }
    }
    if (!this.#changes.has(document)) this.#changes.set(document, change);
  }
}
