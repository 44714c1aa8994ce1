import type { beforeUnloadDocumentPayload, connectedPayload, Document, Extension } from "@hocuspocus/server";
import { parseDocumentName } from "@throughline/api";
import type { Logger } from "pino";
import type { CollabContext } from "./CollabContext.ts";
import type { LiveTypes } from "./LiveType.ts";

/**
 * Lets a revision be kept when the last person has left a board: a moment at which it is as someone wanted it. What
 * programs write over HTTP asks for none. One that fails is only logged; the board itself is in the log.
 * Comes after IndexExtension, which brings the board's row up to date.
 */
export class RevisionExtension implements Extension<CollabContext> {
  readonly #types: LiveTypes;
  readonly #logger: Logger;
  readonly #visited = new WeakSet<Document>();

  constructor(types: LiveTypes, logger: Logger) {
    this.#types = types;
    this.#logger = logger;
  }

  async connected({ connection }: connectedPayload<CollabContext>): Promise<void> {
    this.#visited.add(connection.document);
  }

  async beforeUnloadDocument({ documentName, document }: beforeUnloadDocumentPayload): Promise<void> {
    const name = parseDocumentName(documentName);
    if (name === undefined || !this.#visited.delete(document)) return;
    try {
      await this.#types(name).keepRevision?.(name, document);
    } catch (error) {
      this.#logger.error({ document: documentName, err: error }, "automatic revision failed");
    }
  }
}
