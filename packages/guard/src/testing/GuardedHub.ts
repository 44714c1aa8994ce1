import * as Y from "yjs";
import { checkUpdate, decodeForGuard, type GuardRules, type GuardVerdict } from "../index.ts";

/** How often the hub's guard said what. */
export type VerdictCounts = Record<GuardVerdict["verdict"], number>;

/** The server's side of one connection: what came too early waits here. */
export interface HubConnection {
  readonly user: string;
  readonly parked: Uint8Array[];
}

/**
 * A server in a test: one document behind the guard, with client ids claimed by the first who writes under them.
 * Updates that need something which hasn't arrived wait on their connection until its next sync step 2.
 */
export class GuardedHub {
  readonly doc = new Y.Doc();
  readonly counts: VerdictCounts = { known: 0, accept: 0, incomplete: 0, refuse: 0 };
  /** Every refusal, with who was refused. There should be none of what peers do by themselves. */
  readonly refusals: string[] = [];
  readonly #owners = new Map<number, string>();
  readonly #rules: GuardRules;

  constructor(rules: GuardRules, state: Uint8Array) {
    this.#rules = rules;
    Y.applyUpdate(this.doc, state);
    for (const client of this.doc.store.clients.keys()) this.#owners.set(client, "server");
  }

  /** Takes a live update. */
  receiveUpdate(connection: HubConnection, update: Uint8Array): void {
    if (this.#take(connection, update) === "incomplete") connection.parked.push(update);
  }

  /** Takes everything that the hub lacked when it said what it had; what waited is whole with it. */
  receiveMissing(connection: HubConnection, update: Uint8Array): void {
    const all = Y.mergeUpdates([...connection.parked.splice(0), update]);
    if (this.#take(connection, all) === "incomplete") connection.parked.push(all);
  }

  #take(connection: HubConnection, update: Uint8Array): GuardVerdict["verdict"] {
    const owners = { ownerOf: (client: number) => this.#owners.get(client) };
    const verdict = checkUpdate(this.doc, decodeForGuard(update), this.#rules, owners, [connection.user]);
    this.counts[verdict.verdict] += 1;
    if (verdict.verdict === "refuse") {
      this.refusals.push(`${connection.user}: ${verdict.reason}, ${verdict.detail}`);
    }
    if (verdict.verdict === "accept") {
      for (const client of verdict.newClients) this.#owners.set(client, connection.user);
      const news = verdict.overlaps ? Y.diffUpdate(update, Y.encodeStateVector(this.doc)) : update;
      Y.applyUpdate(this.doc, news, connection);
      if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) {
        this.refusals.push(`${connection.user}: accepted something that had to wait`);
      }
    }
    return verdict.verdict;
  }
}
