import { HocuspocusProvider } from "@hocuspocus/provider";
import { syncKindOf, syncKinds } from "./syncKind.ts";

/**
 * A provider that can be asked to wait with what others change, for as long as somebody holds something: presence,
 * acknowledgements and refusals come as ever. One's own changes are sent meanwhile, and merge as with anybody who was
 * offline for that long.
 */
export class PatientProvider extends HocuspocusProvider {
  readonly #waiting: MessageEvent[] = [];
  #holds = 0;

  override onMessage(event: MessageEvent): void {
    if (this.#holds > 0 && syncKindOf(new Uint8Array(event.data)) === syncKinds.update) this.#waiting.push(event);
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

  override destroy(): void {
    this.#waiting.length = 0;
    super.destroy();
  }
}
