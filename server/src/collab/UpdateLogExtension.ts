import type { beforeHandleMessagePayload, beforeSyncPayload, Extension } from "@hocuspocus/server";
import type { CloseReason } from "@throughline/api";
import type { Logger } from "pino";
import * as Y from "yjs";
import { closeConnection, isRevoked } from "./closeConnection.ts";
import { CloseError } from "./CloseError.ts";
import type { CollabContext } from "./CollabContext.ts";
import { containsNews } from "./containsNews.ts";
import { UnappliableUpdateError, type Journal } from "./Journal.ts";
import { maxUpdateBytes } from "./limits.ts";

const syncStep1 = 0;

/**
 * Puts every change that a client sends on disk before Hocuspocus may apply, broadcast or
 * acknowledge it. Runs in `beforeSync`, the hook that Hocuspocus awaits before all three; it then
 * finds the update already applied, which costs little and does nothing.
 */
export class UpdateLogExtension implements Extension<CollabContext> {
  readonly #journal: Journal;
  readonly #logger: Logger;

  constructor(journal: Journal, logger: Logger) {
    this.#journal = journal;
    this.#logger = logger;
  }

  async beforeHandleMessage({ connection }: beforeHandleMessagePayload<CollabContext>): Promise<void> {
    if (isRevoked(connection)) throw new CloseError("try-again");
  }

  async beforeSync({ connection, context, document, documentName, type, payload }: beforeSyncPayload<CollabContext>) {
    if (type === syncStep1) return;

    const fail = (reason: CloseReason, cause?: unknown): never => {
      this.#logger.warn({ document: documentName, user: context.principal.id, reason, err: cause }, "update refused");
      closeConnection(connection, reason);
      throw new CloseError(reason, { cause });
    };

    if (payload.byteLength > maxUpdateBytes) fail("too-large");
    const hasNews = this.#hasNews(document, payload, fail);
    // Hocuspocus refuses a read-only connection's changes by itself, and says so to its client.
    if (!hasNews || connection.readOnly) return;
    // A connection that arrived while its document was being unloaded holds one that nobody else sees.
    if (document.isDestroyed) fail("try-again");

    const author = { userId: context.principal.id, at: Date.now() };
    try {
      await this.#journal.commit(documentName, document, payload, author, { source: "connection", connection });
    } catch (error) {
      fail(error instanceof UnappliableUpdateError ? "malformed" : "storage-failed", error);
    }
  }

  #hasNews(document: Y.Doc, payload: Uint8Array, fail: (reason: CloseReason, cause?: unknown) => never): boolean {
    try {
      return containsNews(document, Y.decodeUpdate(payload));
    } catch (error) {
      return fail("malformed", error);
    }
  }
}
