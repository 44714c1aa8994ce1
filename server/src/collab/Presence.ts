import type { Connection, Document } from "@hocuspocus/server";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Logger } from "pino";
import { encodeAwarenessUpdate, type Awareness } from "y-protocols/awareness";
import type { Tally } from "../metrics/Tally.ts";
import { authorOf } from "./Admission.ts";
import type { Claims } from "./Claims.ts";
import type { CollabContext } from "./CollabContext.ts";
import { buildMessage, messageType } from "./collabMessage.ts";
import { maxPresenceClock, maxPresenceEntries, presenceByteRate, presenceRate } from "./limits.ts";
import { readPresenceState } from "./presenceState.ts";
import { RateLimiter } from "./RateLimiter.ts";

/** What a client last said of itself and the others haven't heard yet. */
interface Said {
  readonly clientId: number;
  readonly clock: number;
  readonly json: string;
}

/** Client ids whose presence changed, as y-protocols' awareness tells it. */
interface PresenceChange {
  readonly added: number[];
  readonly updated: number[];
  readonly removed: number[];
}

interface Voice {
  /** The one Yjs client id under which the connection may appear. */
  clientId: number | undefined;
  /** Whether the id was asked for, which is done once; a first edit asks again. */
  hasAsked: boolean;
  /** Whether others may see the id. */
  isShown: boolean;
  /** What is added to the client's clock: others have seen its id vanish under the clock that it still has. */
  lead: number;
  readonly limiter: RateLimiter;
  readonly bytes: RateLimiter;
}

/** Called when a document has presence that is to be passed on. */
export type OnPresence = (document: Document) => void;

/**
 * Keeps presence honest: who someone is comes from the server, whatever the client wrote, and nobody can move another's
 * cursor. What is foreign, too large or too frequent is dropped without closing the connection, because presence is
 * never worth a person's editing.
 * What a connection says is kept until `passOn`; of several things only the last.
 */
export class Presence {
  readonly #claims: Claims;
  readonly #logger: Logger;
  readonly #tally: Tally;
  readonly #voices = new WeakMap<Connection<CollabContext>, Voice>();
  readonly #said = new WeakMap<Document, Map<Connection<CollabContext>, Said>>();
  #onPresence: OnPresence = () => {};

  constructor(claims: Claims, logger: Logger, tally: Tally) {
    this.#claims = claims;
    this.#logger = logger;
    this.#tally = tally;
  }

  /** Says who is to call `passOn`. */
  onPresence(listener: OnPresence): void {
    this.#onPresence = listener;
  }

  /** Takes a presence message. Throws when it can't be read. */
  take(connection: Connection<CollabContext>, message: Uint8Array): void {
    const voice = this.#voiceOf(connection);
    const decoder = decoding.createDecoder(message);
    const count = Math.min(decoding.readVarUint(decoder), maxPresenceEntries);
    for (let read = 0; read < count; read += 1) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      if (clock > maxPresenceClock || !this.#owns(connection, voice, clientId)) {
        decoding.readVarUint8Array(decoder);
        this.#tally.presenceDropped += 1;
        continue;
      }
      const json = decoding.readVarString(decoder);
      // Only what is one's own counts: some clients send back all that they receive.
      const now = performance.now();
      if (voice.limiter.take(now) && voice.bytes.take(now, json.length))
        this.#keep(connection, { clientId, clock, json });
      else this.#tally.presenceDropped += 1;
    }
  }

  /**
   * Passes on what a document's connections have said since the last time, except what must not be seen yet. What one
   * alone has said of itself isn't sent back to it: in small rooms every fourth message would be that.
   */
  passOn(document: Document): void {
    const said = this.#said.get(document);
    if (said === undefined || said.size === 0) return;
    const change: PresenceChange = { added: [], updated: [], removed: [] };
    let speaker: Connection<CollabContext> | undefined;
    for (const [connection, last] of said) {
      // Who has left meanwhile must not come back.
      const isHere = document.hasConnection(connection);
      if (isHere && !this.#mayShow(connection, last.clientId)) continue;
      said.delete(connection);
      if (!isHere) continue;
      const state = readPresenceState(last.json);
      const kind = state === undefined ? undefined : this.#apply(connection, last, state);
      if (kind === undefined) continue;
      change[kind].push(last.clientId);
      speaker = connection;
    }
    const [first, ...others] = [...change.added, ...change.updated, ...change.removed];
    if (first === undefined || speaker === undefined) return;
    const origin = { source: "local" };
    document.awareness.emit("change", [change, origin]);
    const knowsItself = change.updated.length === 1 && this.#voiceOf(speaker).lead === 0;
    if (others.length === 0 && knowsItself) sendToOthers(document, first, speaker);
    // Hocuspocus gathers what this event tells, and sends it to all.
    else document.awareness.emit("update", [change, origin]);
  }

  /** Sends everybody's presence to one connection. */
  sendAll(connection: Connection<CollabContext>): void {
    const { awareness } = connection.document;
    connection.send(buildPresence(connection.messageAddress, awareness, [...awareness.getStates().keys()]));
  }

  #keep(connection: Connection<CollabContext>, said: Said): void {
    const { document } = connection;
    this.#tally.presenceTaken += 1;
    let waiting = this.#said.get(document);
    if (waiting === undefined) {
      waiting = new Map();
      this.#said.set(document, waiting);
    }
    waiting.set(connection, said);
    this.#onPresence(document);
  }

  /** Sets a state as y-protocols would, without encoding it for that, and with who it is. */
  #apply(
    connection: Connection<CollabContext>,
    { clientId, clock: ownClock }: Said,
    state: Record<string, unknown> | null,
  ): "added" | "updated" | "removed" | undefined {
    const { awareness } = connection.document;
    const voice = this.#voiceOf(connection);
    const known = awareness.meta.get(clientId);
    const isThere = awareness.states.has(clientId);
    let clock = ownClock + voice.lead;
    if (known !== undefined && clock <= known.clock) {
      if (isThere ? state !== null : state === null) return undefined;
      // After a reconnect: the others have seen this state go, under this very clock.
      if (!isThere) {
        voice.lead += known.clock + 1 - clock;
        clock = known.clock + 1;
      }
    }
    awareness.meta.set(clientId, { clock, lastUpdated: Date.now() });
    if (state === null) return awareness.states.delete(clientId) ? "removed" : undefined;
    const { id, name, colour, isGuest } = connection.context.principal;
    state.user = { id, name, ...(colour !== undefined && { colour }), ...(isGuest && { isGuest }) };
    awareness.states.set(clientId, state);
    return isThere ? "updated" : "added";
  }

  /** A connection speaks for the first client id under which it appears, if nobody else's claim or cursor is there. */
  #owns(connection: Connection<CollabContext>, voice: Voice, clientId: number): boolean {
    if (voice.clientId !== undefined) {
      if (voice.clientId !== clientId) return false;
      void this.#ask(connection, voice, clientId);
      return true;
    }
    const { document, context } = connection;
    const owner = this.#claims.holderOf(document, clientId);
    if (owner !== undefined && !authorOf(context).includes(owner)) return false;
    if (!this.#isFree(connection, clientId)) return false;
    voice.clientId = clientId;
    document.getClients(connection).add(clientId);
    void this.#ask(connection, voice, clientId);
    return true;
  }

  /**
   * Claims the id of somebody who may write, and then shows what they said meanwhile. Those who only look write nothing
   * and leave no claims behind; theirs is claimed when they have become editors.
   */
  async #ask(connection: Connection<CollabContext>, voice: Voice, clientId: number): Promise<void> {
    if (connection.readOnly || voice.hasAsked) return;
    voice.hasAsked = true;
    const { document, context } = connection;
    try {
      await this.#claims.claim(document, [clientId], context.principal.id);
    } catch (error) {
      this.#logger.warn({ document: document.name, err: error }, "client id not claimed; the first edit will");
      return;
    }
    if (document.hasConnection(connection)) this.#onPresence(document);
  }

  /** Whoever sees a cursor knows its client id and could claim it elsewhere, so no editor's is seen before it is claimed. */
  #mayShow(connection: Connection<CollabContext>, clientId: number): boolean {
    const voice = this.#voiceOf(connection);
    if (!voice.isShown) {
      const { document, context, readOnly } = connection;
      const owner = this.#claims.ownersOf(document).ownerOf(clientId);
      voice.isShown = readOnly || (owner !== undefined && authorOf(context).includes(owner));
    }
    return voice.isShown;
  }

  /**
   * The same person may take a cursor over: after a lost network the new socket arrives before the server knows that
   * the old one is dead. Another's nobody may, also where they are connected to another server.
   */
  #isFree(connection: Connection<CollabContext>, clientId: number): boolean {
    const { document, context } = connection;
    const author = authorOf(context);
    const shown: unknown = document.awareness.states.get(clientId)?.user;
    const shownId = typeof shown === "object" && shown !== null && "id" in shown ? shown.id : undefined;
    if (typeof shownId === "string" && !author.includes(shownId)) return false;
    for (const other of document.getConnections()) {
      if (other === connection || this.#voices.get(other)?.clientId !== clientId) continue;
      if (!author.includes(other.context.principal.id)) return false;
      // The old connection's end must not take the new one's cursor along.
      document.getClients(other).delete(clientId);
    }
    return true;
  }

  #voiceOf(connection: Connection<CollabContext>): Voice {
    let voice = this.#voices.get(connection);
    if (voice === undefined) {
      const now = performance.now();
      voice = {
        clientId: undefined,
        hasAsked: false,
        isShown: false,
        lead: 0,
        limiter: new RateLimiter(presenceRate, now),
        bytes: new RateLimiter(presenceByteRate, now),
      };
      this.#voices.set(connection, voice);
    }
    return voice;
  }
}

function sendToOthers(document: Document, clientId: number, speaker: Connection<CollabContext>): void {
  let message: Uint8Array<ArrayBuffer> | undefined;
  let address: string | undefined;
  for (const connection of document.getConnections()) {
    if (connection === speaker) continue;
    // One encoding for all who know the document by one name, which usually are all.
    if (message === undefined || connection.messageAddress !== address) {
      address = connection.messageAddress;
      message = buildPresence(address, document.awareness, [clientId]);
    }
    connection.send(message);
  }
}

function buildPresence(address: string, awareness: Awareness, clientIds: number[]): Uint8Array<ArrayBuffer> {
  const update = encodeAwarenessUpdate(awareness, clientIds);
  return buildMessage(address, messageType.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update));
}
