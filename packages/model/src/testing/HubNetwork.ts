import * as Y from "yjs";
import type { Random } from "../random.ts";
import type { GuardedHub, HubConnection } from "@throughline/guard/testing";
import type { Network, NetworkFaults } from "./Network.ts";

/** The origin of what came over this network. */
const fromNetwork = Symbol("from network");

/** What the two sides say to each other, as in y-protocols' sync. */
type Message =
  /** "This is what I have", answered by "missing". */
  | { readonly sort: "state"; readonly bytes: Uint8Array }
  /** "This is what you lacked". */
  | { readonly sort: "missing"; readonly bytes: Uint8Array }
  | { readonly sort: "update"; readonly bytes: Uint8Array };

interface Link {
  readonly doc: Y.Doc;
  /** Sends what this device writes. */
  readonly onUpdate: (update: Uint8Array) => void;
  connection: HubConnection;
  isUp: boolean;
  readonly up: Message[];
  readonly down: Message[];
}

/**
 * Devices that each speak with one guarded hub, over links that delay, duplicate, drop and break, driven by a seeded
 * generator. After a break a device says what it has and may send new changes before it is asked for those it made
 * meanwhile, as providers do. After `settle` the hub and all devices have every change.
 */
export class HubNetwork implements Network {
  readonly #hub: GuardedHub;
  readonly #links: readonly Link[];
  readonly #random: Random;
  #faults: NetworkFaults;

  constructor(hub: GuardedHub, docs: readonly Y.Doc[], random: Random, faults: NetworkFaults) {
    this.#hub = hub;
    this.#random = random;
    this.#faults = faults;
    this.#links = docs.map((doc, index) => this.#createLink(doc, index));
    hub.doc.on("update", (bytes: Uint8Array, origin: unknown) => {
      for (const link of this.#links) {
        if (origin !== link.connection) this.#send(link, link.down, { sort: "update", bytes });
      }
    });
  }

  #createLink(doc: Y.Doc, index: number): Link {
    const onUpdate = (bytes: Uint8Array) => this.#send(link, link.up, { sort: "update", bytes });
    const link: Link = { doc, onUpdate, connection: connect(index), isUp: true, up: [], down: [] };
    doc.on("update", onUpdate);
    return link;
  }

  setOnline(index: number, online: boolean): void {
    const link = this.#link(index);
    if (online) this.#meet(link, index);
    else this.#cut(link);
  }

  deliver(count: number): void {
    for (let i = 0; i < count; i++) {
      const index = Math.floor(this.#random() * this.#links.length);
      const link = this.#link(index);
      if (!link.isUp) {
        if (this.#random() < 0.1) this.#meet(link, index);
        continue;
      }
      // Bursts, as a socket that was busy delivers them.
      const burst = 1 + Math.floor(this.#random() * 16);
      if (this.#random() < 0.5) this.#deliverUp(link, burst);
      else this.#deliverDown(link, burst);
    }
  }

  settle(): void {
    this.#faults = { drop: 0, duplicate: 0 };
    for (const [index, link] of this.#links.entries()) if (!link.isUp) this.#meet(link, index);
    while (this.#links.some(({ up, down }) => up.length + down.length > 0)) {
      for (const link of this.#links) {
        this.#deliverUp(link, Infinity);
        this.#deliverDown(link, Infinity);
      }
    }
  }

  /** Updates that still wait at the hub for something before them; after `settle` there must be none. */
  get waiting(): number {
    return this.#links.reduce((sum, { connection }) => sum + connection.parked.length, 0);
  }

  #link(index: number): Link {
    const link = this.#links[index];
    if (!link) throw new RangeError(`There is no device ${index}`);
    return link;
  }

  #meet(link: Link, index: number): void {
    this.#cut(link);
    link.isUp = true;
    link.connection = connect(index);
    link.up.push({ sort: "state", bytes: Y.encodeStateVector(link.doc) });
  }

  #cut(link: Link): void {
    link.isUp = false;
    link.up.length = 0;
    link.down.length = 0;
  }

  #send(link: Link, queue: Message[], message: Message): void {
    if (!link.isUp) return;
    if (this.#random() < this.#faults.drop) return this.#cut(link);
    queue.push(message);
    if (this.#random() < this.#faults.duplicate) queue.push(message);
  }

  #deliverUp(link: Link, count: number): void {
    for (const { sort, bytes } of mergeBursts(link.up.splice(0, count))) {
      if (sort === "update") this.#hub.receiveUpdate(link.connection, bytes);
      else if (sort === "missing") this.#hub.receiveMissing(link.connection, bytes);
      else {
        link.down.push({ sort: "missing", bytes: Y.encodeStateAsUpdate(this.#hub.doc, bytes) });
        link.down.push({ sort: "state", bytes: Y.encodeStateVector(this.#hub.doc) });
      }
    }
  }

  /** All of a burst in one transaction, as a device that was busy takes what has come meanwhile. */
  #deliverDown(link: Link, count: number): void {
    const burst = link.down.splice(0, count);
    if (burst.length === 0) return;
    const asked: Uint8Array[] = [];
    // Nobody sends on what came over the network, so nothing is encoded for it.
    link.doc.off("update", link.onUpdate);
    link.doc.transact(() => {
      for (const { sort, bytes } of burst) {
        if (sort === "state") asked.push(bytes);
        else Y.applyUpdate(link.doc, bytes);
      }
    }, fromNetwork);
    link.doc.on("update", link.onUpdate);
    for (const state of asked) link.up.push({ sort: "missing", bytes: Y.encodeStateAsUpdate(link.doc, state) });
  }
}

function connect(index: number): HubConnection {
  return { user: `peer ${index + 1}`, parked: [] };
}

/** Merges the updates that stand next to each other. */
function mergeBursts(messages: readonly Message[]): Message[] {
  const merged: Message[] = [];
  let burst: Uint8Array[] = [];
  const end = () => {
    if (burst.length > 0) merged.push({ sort: "update", bytes: Y.mergeUpdates(burst) });
    burst = [];
  };
  for (const message of messages) {
    if (message.sort === "update") burst.push(message.bytes);
    else {
      end();
      merged.push(message);
    }
  }
  end();
  return merged;
}
