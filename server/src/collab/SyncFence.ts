import type {
  beforeHandleMessagePayload,
  beforeSyncPayload,
  beforeUnloadDocumentPayload,
  Extension,
} from "@hocuspocus/server";
import { isRevoked } from "./closeConnection.ts";
import { CloseError } from "./CloseError.ts";
import type { CollabContext } from "./CollabContext.ts";
import type { SyncDoor } from "./SyncDoor.ts";

/**
 * Keeps Hocuspocus from handling content by itself: a message that got past the `SyncDoor` is refused, because
 * Hocuspocus would apply and acknowledge it without a log. Comes first among the extensions.
 */
export class SyncFence implements Extension<CollabContext> {
  readonly #door: SyncDoor;

  constructor(door: SyncDoor) {
    this.#door = door;
  }

  async beforeHandleMessage({ connection }: beforeHandleMessagePayload<CollabContext>): Promise<void> {
    if (isRevoked(connection)) throw new CloseError("try-again");
  }

  async beforeSync(_payload: beforeSyncPayload<CollabContext>): Promise<void> {
    throw new CloseError("malformed");
  }

  async beforeHandleAwareness(): Promise<void> {
    throw new CloseError("malformed");
  }

  /** What a person sent just before they left is stored before the document goes. */
  async beforeUnloadDocument({ document }: beforeUnloadDocumentPayload): Promise<void> {
    await this.#door.settled(document);
  }
}
