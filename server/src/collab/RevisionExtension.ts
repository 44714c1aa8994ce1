import type { beforeUnloadDocumentPayload, connectedPayload, Document, Extension } from "@hocuspocus/server";
import { parseDocumentName } from "@throughline/api";
import type { Logger } from "pino";
import type { CollabContext } from "./CollabContext.ts";
import type { KeepRevision } from "./KeepRevision.ts";

/**
 * Lets a revision be kept when the last person has left a board: a moment at which it is as someone wanted it. What
 * programs write over HTTP asks for none. One that fails is only logged; the board itself is in the log.
 * Comes after IndexExtension, which brings the board's row up to date.
 */
export class RevisionExtension implements Extension<CollabContext> {
  readonly #keepRevision: KeepRevision;
  readonly #logger: Logger;
  readonly #visited = new WeakSet<Document>();

  constructor(keepRevision: KeepRevision, logger: Logger) {
    this.#keepRevision = keepRevision;
    this.#logger = logger;
  }

  async connected({ connection }: connectedPayload<CollabContext>): Promise<void> {
    this.#visited.add(connection.document);
  }

  async beforeUnloadDocument({ documentName, document }: beforeUnloadDocumentPayload): Promise<void> {
    const name = parseDocumentName(documentName);
    if (name?.type !== "board" || !this.#visited.delete(document)) return;
    try {
      await this.#keepRevision(name.board, document);
    } catch (error) {
      this.#logger.error({ board: name.board, err: error }, "automatic revision failed");
    }
  }
}
