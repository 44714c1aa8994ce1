import type { Document, Extension, onLoadDocumentPayload } from "@hocuspocus/server";
import { parseDocumentName, type DocumentName } from "@throughline/api";
import type { Logger } from "pino";
import type * as Y from "yjs";
import type { Store } from "../store/Store.ts";
import { serverOwner, type Claims } from "./Claims.ts";
import { CloseError } from "./CloseError.ts";
import type { CollabContext } from "./CollabContext.ts";
import type { Journal } from "./Journal.ts";
import type { LiveTypes } from "./LiveType.ts";
import { createClientId, runOnCopy } from "./runOnCopy.ts";

/** What preparing documents needs. */
export interface PrepareServices {
  readonly types: LiveTypes;
  readonly journal: Pick<Journal, "catchUp" | "commit">;
  readonly claims: Claims;
  /** Documents whose elements are known to need nothing. */
  readonly whole: WeakSet<Y.Doc>;
  /** Runs work while no other server runs any under the same name. */
  readonly lock: Store["withDocumentLock"];
  readonly logger: Logger;
}

/**
 * Migrates and repairs what needs it right after it was loaded, while its document is nobody's yet here. So no client ever
 * sees an old format. Servers that load it at once take turns, and the later ones find it done. Comes after LoadExtension.
 */
export class PrepareExtension implements Extension<CollabContext> {
  readonly #services: PrepareServices;

  constructor(services: PrepareServices) {
    this.#services = services;
  }

  async onLoadDocument({ document, documentName }: onLoadDocumentPayload<CollabContext>): Promise<void> {
    const name = parseDocumentName(documentName);
    const { types, claims, whole, lock, logger } = this.#services;
    if (name === undefined || types(name).prepare === undefined) return;
    try {
      // Nearly always there is nothing to do, which needs no lock to find out.
      const facts = { owners: claims.ownersOf(document), isWhole: whole.has(document) };
      if ((await types(name).prepare?.(name, document, facts)) === undefined) return;
      await lock(documentName, () => this.#prepareAlone(name, documentName, document));
    } catch (error) {
      if (error instanceof CloseError) throw error;
      logger.error({ document: documentName, err: error }, "document can't be prepared");
      throw new CloseError("storage-failed", { cause: error });
    }
  }

  async #prepareAlone(name: DocumentName, documentName: string, document: Document): Promise<void> {
    const { types, journal, claims, logger } = this.#services;
    await journal.catchUp(documentName);
    const facts = { owners: claims.ownersOf(document), isWhole: false };
    const change = await types(name).prepare?.(name, document, facts);
    if (change === undefined) return;
    const clientId = createClientId();
    const { update } = runOnCopy(document, clientId, change);
    if (update === undefined) return;
    await claims.claim(document, [clientId], serverOwner);
    const author = { userId: null, at: Date.now() };
    await journal.commit(documentName, document, update, author, { source: "local", skipStoreHooks: true });
    logger.info({ document: documentName, bytes: update.byteLength }, "document migrated or repaired");
  }
}
