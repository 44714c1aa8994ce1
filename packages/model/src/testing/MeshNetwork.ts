import * as Y from "yjs";
import type { Random } from "../random.ts";
import type { Network, NetworkFaults } from "./Network.ts";

/** Marks what came over this network, so that it isn't sent on again. */
const fromNetwork = Symbol("from network");

interface Link {
  readonly queue: Uint8Array[];
  up: boolean;
}

/**
 * A full mesh of documents over links that delay, duplicate, drop and break, driven by a seeded generator. Messages
 * of one link keep their order, those of different links don't. After `settle` every document has every change.
 */
export class MeshNetwork implements Network {
  readonly #docs: readonly Y.Doc[];
  readonly #random: Random;
  readonly #faults: NetworkFaults;
  readonly #links: Link[][];

  constructor(docs: readonly Y.Doc[], random: Random, faults: NetworkFaults) {
    this.#docs = docs;
    this.#random = random;
    this.#faults = faults;
    this.#links = docs.map(() => docs.map(() => ({ queue: [], up: true })));
    for (const [from, doc] of docs.entries()) {
      doc.on("update", (update: Uint8Array, origin: unknown) => {
        if (origin !== fromNetwork) this.#send(from, update);
      });
    }
  }

  setOnline(index: number, online: boolean): void {
    for (const other of this.#docs.keys()) {
      if (other === index) continue;
      if (online) this.#reconnect(index, other);
      else for (const link of this.#pair(index, other)) this.#cut(link);
    }
  }

  deliver(count: number): void {
    for (let i = 0; i < count; i++) {
      const from = Math.floor(this.#random() * this.#docs.length);
      const to = Math.floor(this.#random() * this.#docs.length);
      this.#deliverOne(from, to);
    }
  }

  settle(): void {
    for (let round = 0; round < 2; round++) {
      for (const from of this.#docs.keys()) {
        for (const to of this.#docs.keys()) if (from !== to) this.#reconnect(from, to);
      }
    }
  }

  #link(from: number, to: number): Link {
    const link = this.#links[from]?.[to];
    if (!link) throw new RangeError(`There is no link ${from} → ${to}`);
    return link;
  }

  #pair(a: number, b: number): readonly Link[] {
    return [this.#link(a, b), this.#link(b, a)];
  }

  #send(from: number, update: Uint8Array): void {
    for (const to of this.#docs.keys()) {
      const link = this.#link(from, to);
      if (to === from || !link.up) continue;
      if (this.#random() < this.#faults.drop) {
        for (const side of this.#pair(from, to)) this.#cut(side);
      } else {
        link.queue.push(update);
        if (this.#random() < this.#faults.duplicate) link.queue.push(update);
      }
    }
  }

  #cut(link: Link): void {
    link.up = false;
    link.queue.length = 0;
  }

  #deliverOne(from: number, to: number): void {
    if (from === to) return;
    const link = this.#link(from, to);
    if (!link.up) {
      if (this.#random() < 0.05) this.#reconnect(from, to);
      return;
    }
    // Bursts, as a socket that was busy delivers them.
    const burst = link.queue.splice(0, 1 + Math.floor(this.#random() * 8));
    if (burst.length > 0) Y.applyUpdate(this.#doc(to), Y.mergeUpdates(burst), fromNetwork);
  }

  #doc(index: number): Y.Doc {
    const doc = this.#docs[index];
    if (!doc) throw new RangeError(`There is no document ${index}`);
    return doc;
  }

  /** What two sides do when they meet again: each sends what the other lacks. */
  #reconnect(a: number, b: number): void {
    for (const link of this.#pair(a, b)) {
      link.up = true;
      link.queue.length = 0;
    }
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const missing = Y.encodeStateAsUpdate(this.#doc(from), Y.encodeStateVector(this.#doc(to)));
      Y.applyUpdate(this.#doc(to), missing, fromNetwork);
    }
  }
}
