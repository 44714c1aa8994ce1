import { maxWaiting } from "./limits.ts";

interface Waiting {
  readonly messages: Uint8Array[];
}

/** What all sockets of a server together have waiting above what each always may, in bytes. */
export interface WaitingPool {
  bytes: number;
}

/** What one socket sent to documents for which it has signed in and not been let in yet. */
export class WaitingRoom {
  readonly #pool: WaitingPool;
  readonly #addresses = new Map<string, Waiting>();
  #bytes = 0;
  #isClosed = false;

  constructor(pool: WaitingPool) {
    this.#pool = pool;
  }

  /** How many addresses wait to be let in. */
  get size(): number {
    return this.#addresses.size;
  }

  /** From now on keeps what is sent to this address. */
  expect(address: string): void {
    this.release(address);
    if (!this.#isClosed) this.#addresses.set(address, { messages: [] });
  }

  /** Keeps a copy of a message; what nobody signed in for is dropped. False when too much is waiting. */
  keep(address: string, message: Uint8Array): boolean {
    const waiting = this.#addresses.get(address);
    if (waiting === undefined) return true;
    const bytes = this.#bytes + message.byteLength;
    if (waiting.messages.length >= maxWaiting.messages || bytes > maxWaiting.largest) return false;
    const more = excess(bytes) - excess(this.#bytes);
    if (more > 0 && this.#pool.bytes + more > maxWaiting.pool) return false;
    this.#setBytes(bytes);
    // A view on what the socket has read would keep all of that in memory.
    waiting.messages.push(message.slice());
    return true;
  }

  /** Gives what waited for this address, in order, and forgets it. */
  release(address: string): readonly Uint8Array[] {
    const messages = this.#addresses.get(address)?.messages ?? [];
    this.#addresses.delete(address);
    this.#setBytes(messages.reduce((left, { byteLength }) => left - byteLength, this.#bytes));
    return messages;
  }

  /** Forgets everything and keeps nothing more: the socket is gone. */
  close(): void {
    this.#isClosed = true;
    this.#addresses.clear();
    this.#setBytes(0);
  }

  #setBytes(bytes: number): void {
    this.#pool.bytes += excess(bytes) - excess(this.#bytes);
    this.#bytes = bytes;
  }
}

function excess(bytes: number): number {
  return Math.max(0, bytes - maxWaiting.bytes);
}
