import { OperationError, type History, type OperationCall } from "@throughline/model";

/** Writes while something is dragged come at most this often; the last one always does. */
const betweenWritesMs = 500;

/** What a gesture needs of its session. */
export interface GestureHost {
  readonly history: Pick<History, "mark" | "backTo">;
  apply(call: OperationCall): unknown;
}

/**
 * One drag: however many writes it makes, it is one step of undo, and Escape takes all of it back. Writes during the
 * drag are held to two a second, because others see the drag through presence.
 */
export class Gesture {
  readonly #host: GestureHost;
  readonly #mark: number;
  #wroteAt = Number.NEGATIVE_INFINITY;
  #waiting: OperationCall | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: GestureHost) {
    this.#host = host;
    this.#mark = host.history.mark();
  }

  /** Writes now, or later with whatever is the newest then. */
  write(call: OperationCall): void {
    this.#waiting = call;
    const wait = this.#wroteAt + betweenWritesMs - performance.now();
    if (wait <= 0) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), wait);
  }

  /** Ends the drag with its last write; what was still waiting is replaced by it. Returns the operation's result. */
  finish(call: OperationCall | undefined = this.#waiting): unknown {
    this.#stop();
    const result = call ? this.#apply(call) : undefined;
    this.#host.history.mark();
    return result;
  }

  /** Takes back what the drag wrote. */
  cancel(): void {
    this.#stop();
    this.#host.history.backTo(this.#mark);
  }

  #flush(): void {
    const call = this.#waiting;
    this.#stop();
    this.#wroteAt = performance.now();
    if (call) this.#apply(call);
  }

  #apply(call: OperationCall): unknown {
    try {
      return this.#host.apply(call);
    } catch (error) {
      // What is dragged may be gone by now: others work on the board too.
      if (error instanceof OperationError) return undefined;
      throw error;
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = undefined;
  }
}
