import type {
  afterUnloadDocumentPayload,
  beforeUnloadDocumentPayload,
  connectedPayload,
  Document,
  Extension,
  onLoadDocumentPayload,
} from "@hocuspocus/server";
import { parseDocumentName } from "@throughline/api";
import { setImmediate as nextTurn } from "node:timers/promises";
import { applyRow } from "@throughline/guard";
import type { Logger } from "pino";
import * as Y from "yjs";
import type { StoredDocument, UpdateLog } from "../store/UpdateLog.ts";
import type { Claims } from "./Claims.ts";
import { closeConnection } from "./closeConnection.ts";
import { CloseError } from "./CloseError.ts";
import type { CollabContext } from "./CollabContext.ts";
import { createCompactDecoder, trimContents } from "./CompactDecoder.ts";
import type { GrowthListener } from "./GrowthListener.ts";
import { isolateListeners } from "./isolateListeners.ts";
import type { Journal } from "./Journal.ts";
import type { LiveTypes } from "./LiveType.ts";
import type { Slices } from "./Slices.ts";
import type { StateAnswers } from "./StateAnswers.ts";
import type { UnloadPace } from "./UnloadPace.ts";

/** Where documents come from, and who is told when one has come. */
export interface LoadOptions {
  readonly log: UpdateLog;
  readonly claims: Claims;
  readonly journal: Journal;
  readonly growth: GrowthListener;
  readonly unloadPace: Pick<UnloadPace, "loaded">;
  /** Takes large documents apart, where their type says how. */
  readonly types: LiveTypes;
  /** Is told the state of a large document. */
  readonly answers: Pick<StateAnswers, "loaded">;
  /** Is told which documents need no preparing. */
  readonly whole: WeakSet<Y.Doc>;
  readonly logger: Logger;
}

/** Documents of more bytes are loaded in slices: so many take some ten ms. */
const largeBytes = 192 * 1024;

/**
 * Builds a document from its snapshot and the rows above it, one by one; large ones in slices that a thread has made of
 * them, between which the server goes on with everybody else's work.
 * A row that can't be applied is set aside, with an error in the log, and the rest loads without
 * it. When the store doesn't answer or the snapshot is broken, nobody gets in: an empty board that
 * looks like the real one would be worse than none.
 */
export class LoadExtension implements Extension<CollabContext> {
  readonly #log: UpdateLog;
  readonly #claims: Claims;
  readonly #logger: Logger;
  readonly #options: LoadOptions;

  constructor(options: LoadOptions) {
    this.#options = options;
    this.#log = options.log;
    this.#claims = options.claims;
    this.#logger = options.logger;
  }

  async onLoadDocument({ document, documentName }: onLoadDocumentPayload<CollabContext>): Promise<void> {
    const stored = await this.#read(documentName, document);
    const listenerFailed = (error: unknown, event?: string) =>
      this.#logger.error({ document: documentName, event, err: error }, "a listener of a document failed");
    isolateListeners(document, listenerFailed);
    const { journal, growth } = this.#options;
    const bytes = stored.rows.reduce((sum, { update }) => sum + update.byteLength, 0);
    const isLarge = bytes + (stored.snapshot?.state.byteLength ?? 0) > largeBytes;
    const slices = isLarge ? await this.#slices(documentName, stored) : undefined;
    if (slices === undefined) await this.#loadAtOnce(document, stored);
    else await this.#loadInSlices(document, slices);
    const position = stored.rows.at(-1)?.seq ?? stored.snapshot?.seq ?? 0;
    journal.opened(documentName, document, position);
    growth.loaded(documentName, { rows: stored.rows.length, bytes });
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
    this.#options.journal.closed(documentName);
    this.#options.growth.unloaded(documentName);
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

  /** Without them the document is loaded as small ones are: it keeps others waiting, and that is all. */
  async #slices(documentName: string, stored: StoredDocument): Promise<Slices | undefined> {
    const name = parseDocumentName(documentName);
    try {
      return name && (await this.#options.types(name).slice?.(name, stored));
    } catch (error) {
      this.#logger.warn({ document: documentName, err: error }, "document is loaded at once");
      return undefined;
    }
  }

  async #loadInSlices(document: Document, { slices, state, broken, isWhole }: Slices): Promise<void> {
    const decoder = createCompactDecoder();
    let costMs = 0;
    for (const slice of slices) {
      // Between two of them everybody else has their turn.
      await nextTurn();
      const began = performance.now();
      Y.applyUpdateV2(document, slice, null, decoder);
      costMs += performance.now() - began;
    }
    for (const structs of document.store.clients.values()) {
      await nextTurn();
      trimContents(structs);
    }
    for (const { seq, reason } of broken) await this.#quarantine(document.name, seq, reason);
    this.#options.answers.loaded(document, state);
    if (isWhole) this.#options.whole.add(document);
    this.#options.unloadPace.loaded(document, costMs);
  }

  async #loadAtOnce(document: Document, { snapshot, rows }: StoredDocument): Promise<void> {
    const began = performance.now();
    try {
      if (snapshot !== undefined) Y.applyUpdateV2(document, snapshot.state, null, createCompactDecoder());
    } catch (error) {
      throw this.#cantLoad(document.name, error);
    }
    for (const { seq, update } of rows) {
      try {
        Y.decodeUpdate(update);
        applyRow(document, update);
      } catch (error) {
        await this.#quarantine(document.name, seq, error instanceof Error ? error.message : String(error));
      }
    }
    for (const structs of document.store.clients.values()) trimContents(structs);
    this.#options.unloadPace.loaded(document, performance.now() - began);
  }

  #cantLoad(documentName: string, error: unknown): CloseError {
    this.#logger.error({ document: documentName, err: error }, "document can't be loaded");
    return new CloseError("storage-failed", { cause: error });
  }

  async #quarantine(documentName: string, seq: number, reason: string): Promise<void> {
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
