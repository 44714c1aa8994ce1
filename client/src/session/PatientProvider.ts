import { HocuspocusProvider } from "@hocuspocus/provider";
import { fillDocument, isEmptyDocument } from "./fillDocument.ts";
import { syncKindOf, syncKinds, updateIn } from "./syncKind.ts";

type AwarenessChange = Parameters<HocuspocusProvider["awarenessUpdateHandler"]>[0];

/**
 * A provider that waits in both directions.
 * - Until the server has let it in it sends none of one's own changes, however long that takes: the server keeps only so
 *   many messages of somebody who waits, and the handshake carries them all. Sent besides, they would also be
 *   acknowledged besides; that would be counted for the handshake's own, and the screen would say "Saved" too early.
 * - It can be asked to wait with what others change, for as long as somebody holds something: presence, acknowledgements
 *   and refusals come as ever. One's own changes are sent meanwhile, and merge as with anybody who was offline for that
 *   long.
 */
export class PatientProvider extends HocuspocusProvider {
  readonly #waiting: MessageEvent[] = [];
  #holds = 0;
  /** The server has begun to answer the handshake of this connection. */
  #isIn = false;
  #presenceWaits = false;

  override onMessage(event: MessageEvent): void {
    const message = new Uint8Array(event.data);
    const kind = syncKindOf(message);
    if (kind !== undefined) this.#letIn();
    if (this.#holds > 0 && kind === syncKinds.update) this.#waiting.push(event);
    else if (kind === syncKinds.step2 && isEmptyDocument(this.document))
      fillDocument(this.document, updateIn(message), () => super.onMessage(event));
    else super.onMessage(event);
  }

  /** Waits until the function that it gives is called; of several holds, until the last has ended. */
  hold(): () => void {
    this.#holds += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holds -= 1;
      if (this.#holds === 0) for (const event of this.#waiting.splice(0)) super.onMessage(event);
    };
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (this.#isIn) super.documentUpdateHandler(update, origin);
  }

  override awarenessUpdateHandler(change: AwarenessChange, origin: unknown): void {
    if (this.#isIn) super.awarenessUpdateHandler(change, origin);
    else if (origin !== this) this.#presenceWaits = true;
  }

  override onClose(): void {
    this.#isIn = false;
    super.onClose();
  }

  override destroy(): void {
    this.#waiting.length = 0;
    super.destroy();
  }

  #letIn(): void {
    if (this.#isIn) return;
    this.#isIn = true;
    if (!this.#presenceWaits) return;
    this.#presenceWaits = false;
    this.awarenessUpdateHandler({ added: [], updated: [this.document.clientID], removed: [] }, undefined);
  }
}
