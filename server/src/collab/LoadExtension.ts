import type {
  afterUnloadDocumentPayload,
  beforeUnloadDocumentPayload,
  connectedPayload,
  Document,
  Extension,
  onLoadDocumentPayload,
} from "@hocuspocus/server";
import { applyRow } from "@throughline/model/guard";
import type { Logger } from "pino";
import * as Y from "yjs";
import type { StoredDocument, UpdateLog } from "../store/UpdateLog.ts";
import type { Claims } from "./Claims.ts";
import { closeConnection } from "./closeConnection.ts";
import { CloseError } from "./CloseError.ts";
import type { CollabContext } from "./CollabContext.ts";
import { CompactDecoder, trimContents } from "./CompactDecoder.ts";
import type { GrowthListener } from "./GrowthListener.ts";
import { isolateListeners } from "./isolateListeners.ts";
import type { Journal } from "./Journal.ts";
import type { UnloadPace } from "./UnloadPace.ts";

/** Where documents come from, and who is told when one has come. */
export interface LoadOptions {
  readonly log: UpdateLog;
  readonly claims: Claims;
  readonly journal: Journal;
  readonly growth: GrowthListener;
  readonly unloadPace: Pick<UnloadPace, "loaded">;
  readonly logger: Logger;
}

/**
 * Builds a document from its snapshot and the rows above it, one by one.
 * A row that can't be applied is set aside, with an error in the log, and the rest loads without
 * it. When the store doesn't answer or the snapshot is broken, nobody gets in: an empty board that
 * looks like the real one would be worse than none.
 */
export class LoadExtension implements Extension<CollabContext> {
  readonly #log: UpdateLog;
  readonly #claims: Claims;
  readonly #journal: Journal;
  readonly #growth: GrowthListener;
  readonly #unloadPace: Pick<UnloadPace, "loaded">;
  readonly #logger: Logger;

  constructor({ log, claims, journal, growth, unloadPace, logger }: LoadOptions) {
    this.#log = log;
    this.#claims = claims;
    this.#journal = journal;
    this.#growth = growth;
    this.#unloadPace = unloadPace;
    this.#logger = logger;
  }

  async onLoadDocument({ document, documentName }: onLoadDocumentPayload<CollabContext>): Promise<void> {
    const stored = await this.#read(documentName, document);
    const listenerFailed = (error: unknown, event?: string) =>
      this.#logger.error({ document: documentName, event, err: error }, "a listener of a document failed");
    isolateListeners(document, listenerFailed);
    const began = performance.now();
    this.#applySnapshot(document, stored);
    let position = stored.snapshot?.seq ?? 0;
    let bytes = 0;
    for (const { seq, update } of stored.rows) {
      bytes += update.byteLength;
      try {
        Y.decodeUpdate(update);
        applyRow(document, update, undefined, listenerFailed);
      } catch (error) {
        await this.#quarantine(documentName, seq, error);
      }
      position = seq;
    }
    trimContents(document);
    this.#unloadPace.loaded(document, performance.now() - began);
    this.#journal.opened(documentName, document, position);
    this.#growth.loaded(documentName, { rows: stored.rows.length, bytes });
  }

  async beforeUnloadDocument({ documentName, document }: beforeUnloadDocumentPayload): Promise<void> {
    try {
      await this.#claims.releaseUnused(document);
    } catch (error) {
      this.#logger.warn({ document: documentName, err: error }, "unused client ids are not given back this time");
    }
  }

  async afterUnloadDocument({ documentName, instance }: afterUnloadDocumentPayload): Promise<void> {
    // Someone may have opened it again in the meantime; then what is known of it is the new document's.
    if (instance.documents.has(documentName) || instance.loadingDocuments.has(documentName)) return;
    this.#journal.closed(documentName);
    this.#growth.unloaded(documentName);
  }

  /**
   * A connection can arrive in the moment in which its document is unloaded, and then holds one
   * that nobody else has. Connecting again gives it the right one.
   */
  async connected(arrival: Pick<connectedPayload<CollabContext>, "connection" | "documentName" | "instance">) {
    const { connection, documentName, instance } = arrival;
    if (instance.documents.get(documentName) !== connection.document) closeConnection(connection, "try-again");
  }

  async #read(documentName: string, document: Document): Promise<StoredDocument> {
    try {
      const [stored] = await Promise.all([this.#log.load(documentName), this.#claims.load(documentName, document)]);
      return stored;
    } catch (error) {
      throw this.#cantLoad(documentName, error);
    }
  }

  #applySnapshot(document: Document, { snapshot }: StoredDocument): void {
    try {
      if (snapshot !== undefined) Y.applyUpdateV2(document, snapshot.state, null, CompactDecoder);
    } catch (error) {
      throw this.#cantLoad(document.name, error);
    }
  }

  #cantLoad(documentName: string, error: unknown): CloseError {
    this.#logger.error({ document: documentName, err: error }, "document can't be loaded");
    return new CloseError("storage-failed", { cause: error });
  }

  async #quarantine(documentName: string, seq: number, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    this.#logger.error(
      { document: documentName, seq, reason },
      "broken update set aside; the document loads without it",
    );
    try {
      await this.#log.quarantine(documentName, seq, reason);
    } catch (failure) {
      throw new CloseError("storage-failed", { cause: failure });
    }
  }
}
