import type { Extension, onLoadDocumentPayload } from "@hocuspocus/server";
import { parseDocumentName } from "@throughline/api";
import type { Logger } from "pino";
import { serverOwner, type Claims } from "./Claims.ts";
import { CloseError } from "./CloseError.ts";
import type { CollabContext } from "./CollabContext.ts";
import type { Journal } from "./Journal.ts";
import type { PrepareBoard } from "./PrepareBoard.ts";
import { createClientId, runOnCopy } from "./runOnCopy.ts";

/**
 * Migrates and repairs a board right after it was loaded, while its document is nobody's yet. So no
 * client ever sees an old format, and no two of them migrate at once. Comes after LoadExtension.
 */
export class PrepareExtension implements Extension<CollabContext> {
  readonly #prepare: PrepareBoard;
  readonly #journal: Journal;
  readonly #claims: Claims;
  readonly #logger: Logger;

  constructor(prepare: PrepareBoard, journal: Journal, claims: Claims, logger: Logger) {
    this.#prepare = prepare;
    this.#journal = journal;
    this.#claims = claims;
    this.#logger = logger;
  }

  async onLoadDocument({ document, documentName }: onLoadDocumentPayload<CollabContext>): Promise<void> {
    const name = parseDocumentName(documentName);
    if (name?.type !== "board") return;
    try {
      const change = await this.#prepare(name.board, document);
      if (change === undefined) return;
      const clientId = createClientId();
      const { update } = runOnCopy(document, clientId, change);
      if (update === undefined) return;
      await this.#claims.claim(document, [clientId], serverOwner);
      const author = { userId: null, at: Date.now() };
      await this.#journal.commit(documentName, document, update, author, { source: "local", skipStoreHooks: true });
      this.#logger.info({ board: name.board, bytes: update.byteLength }, "board migrated or repaired");
    } catch (error) {
      if (error instanceof CloseError) throw error;
      this.#logger.error({ board: name.board, err: error }, "board can't be prepared");
      throw new CloseError("storage-failed", { cause: error });
    }
  }
}
