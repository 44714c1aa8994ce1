import type { beforeUnloadDocumentPayload, Extension, onChangePayload } from "@hocuspocus/server";
import type { Logger } from "pino";
import * as Y from "yjs";
import type { UpdateLog } from "../store/UpdateLog.ts";
import type { CollabContext } from "./CollabContext.ts";
import type { Growth, GrowthListener } from "./GrowthListener.ts";
import type { Journal } from "./Journal.ts";
import { foldAfter } from "./limits.ts";

/**
 * Writes snapshots in the background, so that a board opens fast: when a document has grown a lot
 * while people edit, and when the last one leaves. A snapshot that fails is only logged, because
 * the rows that it would have folded are all still there.
 */
export class SnapshotExtension implements Extension<CollabContext>, GrowthListener {
  readonly #log: Pick<UpdateLog, "fold">;
  readonly #journal: Pick<Journal, "position">;
  readonly #logger: Logger;
  readonly #growths = new Map<string, Growth>();
  readonly #folding = new WeakSet<Y.Doc>();

  constructor(log: Pick<UpdateLog, "fold">, journal: Pick<Journal, "position">, logger: Logger) {
    this.#log = log;
    this.#journal = journal;
    this.#logger = logger;
  }

  loaded(document: string, growth: Growth): void {
    this.#growths.set(document, growth);
  }

  grew(document: string, bytes: number): void {
    const now = this.#growthOf(document);
    this.#growths.set(document, { rows: now.rows + 1, bytes: now.bytes + bytes });
  }

  unloaded(document: string): void {
    this.#growths.delete(document);
  }

  async onChange({ documentName, document }: onChangePayload<CollabContext>): Promise<void> {
    const { rows, bytes } = this.#growthOf(documentName);
    if (rows < foldAfter.rows && bytes < foldAfter.bytes) return;
    if (this.#folding.has(document)) return;
    this.#folding.add(document);
    await this.#fold(documentName, document);
    this.#folding.delete(document);
  }

  async beforeUnloadDocument({ documentName, document }: beforeUnloadDocumentPayload): Promise<void> {
    if (this.#growthOf(documentName).rows > 0) await this.#fold(documentName, document);
  }

  async #fold(name: string, document: Y.Doc): Promise<void> {
    const seq = this.#journal.position(name);
    if (seq === undefined) return;
    const { rows, bytes } = this.#growthOf(name);
    try {
      await this.#log.fold(name, { state: Y.encodeStateAsUpdateV2(document), seq, moments: [] });
      const now = this.#growthOf(name);
      this.#growths.set(name, { rows: now.rows - rows, bytes: now.bytes - bytes });
    } catch (error) {
      this.#logger.error({ document: name, err: error }, "snapshot failed; its updates stay in the log");
    }
  }

  #growthOf(document: string): Growth {
    return this.#growths.get(document) ?? { rows: 0, bytes: 0 };
  }
}
