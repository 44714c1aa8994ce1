import type {
  afterUnloadDocumentPayload,
  beforeUnloadDocumentPayload,
  Extension,
  onChangePayload,
} from "@hocuspocus/server";
import type { Logger } from "pino";
import type * as Y from "yjs";
import type { CollabContext } from "./CollabContext.ts";
import type { Journal } from "./Journal.ts";
import { foldAfter } from "./limits.ts";

/**
 * Writes snapshots in the background, so that a board opens fast: when a document has grown a lot
 * while people edit, and when the last one leaves. A snapshot that fails is only logged, because
 * the rows that it would have folded are all still there.
 */
export class SnapshotExtension implements Extension<CollabContext> {
  readonly #journal: Journal;
  readonly #logger: Logger;
  readonly #folding = new WeakSet<Y.Doc>();

  constructor(journal: Journal, logger: Logger) {
    this.#journal = journal;
    this.#logger = logger;
  }

  async onChange({ documentName, document }: onChangePayload<CollabContext>): Promise<void> {
    const { rows, bytes } = this.#journal.growth(documentName);
    if (rows < foldAfter.rows && bytes < foldAfter.bytes) return;
    if (this.#folding.has(document)) return;
    this.#folding.add(document);
    await this.#fold(documentName, document);
    this.#folding.delete(document);
  }

  async beforeUnloadDocument({ documentName, document }: beforeUnloadDocumentPayload): Promise<void> {
    if (this.#journal.growth(documentName).rows > 0) await this.#fold(documentName, document);
  }

  async afterUnloadDocument({ documentName, instance }: afterUnloadDocumentPayload): Promise<void> {
    // Someone may have opened it again in the meantime; then its progress is the new document's.
    if (!instance.documents.has(documentName) && !instance.loadingDocuments.has(documentName)) {
      this.#journal.closed(documentName);
    }
  }

  async #fold(documentName: string, document: Y.Doc): Promise<void> {
    try {
      await this.#journal.fold(documentName, document);
    } catch (error) {
      this.#logger.error({ document: documentName, err: error }, "snapshot failed; its updates stay in the log");
    }
  }
}
