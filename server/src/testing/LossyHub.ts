import type { Bus } from "../cluster/Bus.ts";

/** What befalls a message on its way to one listener. */
export interface Mishaps {
  /** Shares of messages (0–1): lost, delivered twice, overtaken by later ones. */
  readonly lost: number;
  readonly doubled: number;
  readonly late: number;
}

const none: Mishaps = { lost: 0, doubled: 0, late: 0 };

/** Stands in for Redis in tests: buses in one process, with a network as bad as the test wants it. */
export class LossyHub {
  readonly #random: () => number;
  readonly #ends = new Set<LossyBus>();
  #mishaps = none;
  #isUp = true;
  #late: (() => void)[] = [];

  /** `random` gives numbers from 0 to 1; seeded, a run can be repeated. */
  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** A server's end. */
  connect(): Bus {
    const end = new LossyBus(this);
    this.#ends.add(end);
    return end;
  }

  /** From now on, this befalls messages; nothing when nothing is said. */
  suffer(mishaps: Mishaps = none): void {
    this.#mishaps = mishaps;
  }

  /** Takes the hub away from everybody, or gives it back. */
  setUp(isUp: boolean): void {
    if (this.#isUp === isUp) return;
    this.#isUp = isUp;
    for (const end of this.#ends) end.changed(isUp);
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  carry(message: Uint8Array): void {
    if (!this.#isUp) return;
    for (const end of this.#ends) {
      const { lost, doubled, late } = this.#mishaps;
      if (this.#random() < lost) continue;
      const copies = this.#random() < doubled ? 2 : 1;
      for (let copy = 0; copy < copies; copy++) {
        const deliver = () => end.arrive(message.slice());
        if (this.#random() < late) this.#late.push(deliver);
        else setImmediate(deliver);
      }
    }
    if (this.#late.length > 0 && this.#random() >= this.#mishaps.late) this.#deliverLate();
  }

  leave(end: LossyBus): void {
    this.#ends.delete(end);
  }

  #deliverLate(): void {
    for (const deliver of this.#late.splice(0).reverse()) setImmediate(deliver);
  }
}

class LossyBus implements Bus {
  readonly #hub: LossyHub;
  #onMessage: (message: Uint8Array) => void = () => undefined;
  #onChange: (isUp: boolean) => void = () => undefined;
  #isClosed = false;

  constructor(hub: LossyHub) {
    this.#hub = hub;
  }

  get isUp(): boolean {
    return this.#hub.isUp;
  }

  send(message: Uint8Array): void {
    if (!this.#isClosed) this.#hub.carry(message);
  }

  onMessage(listener: (message: Uint8Array) => void): void {
    this.#onMessage = listener;
  }

  onChange(listener: (isUp: boolean) => void): void {
    this.#onChange = listener;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#hub.leave(this);
    this.#onMessage = () => undefined;
    this.#onChange = () => undefined;
  }

  arrive(message: Uint8Array): void {
    this.#onMessage(message);
  }

  changed(isUp: boolean): void {
    this.#onChange(isUp);
  }
}
