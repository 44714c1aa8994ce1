import type { Connection } from "@hocuspocus/server";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import type { CollabContext } from "./CollabContext.ts";
import { buildMessage, messageType } from "./collabMessage.ts";
import { awarenessPerSecond, maxAwarenessStateLength, maxPresenceEntries } from "./limits.ts";
import { RateLimiter } from "./RateLimiter.ts";

/** One client's entry in a presence message; a state of null says that it has gone. */
interface Entry {
  readonly clientId: number;
  readonly clock: number;
  readonly json: string;
}

interface Voice {
  /** The one Yjs client id under which the connection may appear. */
  clientId: number | undefined;
  readonly limiter: RateLimiter;
}

/**
 * Keeps presence honest: who someone is comes from the server, whatever the client wrote, and nobody can move another's
 * cursor. What is foreign, too large or too frequent is dropped without closing the connection, because presence is
 * never worth a person's editing.
 */
export class Presence {
  readonly #voices = new WeakMap<Connection<CollabContext>, Voice>();

  /** Takes a presence message. Throws when it can't be read. */
  take(connection: Connection<CollabContext>, message: Uint8Array): void {
    const voice = this.#voiceOf(connection);
    for (const entry of readEntries(message)) {
      if (!this.#owns(connection, voice, entry)) continue;
      // Only what is one's own counts: some clients send back all that they receive.
      if (!voice.limiter.take(performance.now())) return;
      const state = readState(entry.json);
      if (state !== undefined) apply(connection, entry, state);
    }
  }

  /** Sends everybody's presence to one connection. */
  sendAll(connection: Connection<CollabContext>): void {
    const { awareness } = connection.document;
    const update = encodeAwarenessUpdate(awareness, [...awareness.getStates().keys()]);
    connection.send(
      buildMessage(connection.messageAddress, messageType.awareness, (encoder) =>
        encoding.writeVarUint8Array(encoder, update),
      ),
    );
  }

  /**
   * A connection speaks for the first client id under which it appears, unless another person's connection to the
   * document has it already. The same person may take it over: after a lost network the new socket arrives before the
   * server knows that the old one is dead. What only repeats another connection's state takes nothing over.
   */
  #owns(connection: Connection<CollabContext>, voice: Voice, { clientId, clock }: Entry): boolean {
    if (voice.clientId !== undefined) return voice.clientId === clientId;
    const { document } = connection;
    for (const other of document.getConnections()) {
      if (other === connection || this.#voices.get(other)?.clientId !== clientId) continue;
      if (other.context.principal.id !== connection.context.principal.id) return false;
      if (clock <= (document.awareness.meta.get(clientId)?.clock ?? -1)) return false;
      // The old connection's end must not take the new one's cursor along.
      document.getClients(other).delete(clientId);
      document.getClients(connection).add(clientId);
    }
    voice.clientId = clientId;
    return true;
  }

  #voiceOf(connection: Connection<CollabContext>): Voice {
    let voice = this.#voices.get(connection);
    if (voice === undefined) {
      voice = { clientId: undefined, limiter: new RateLimiter(awarenessPerSecond, performance.now()) };
      this.#voices.set(connection, voice);
    }
    return voice;
  }
}

function readEntries(message: Uint8Array): Entry[] {
  const decoder = decoding.createDecoder(message);
  const count = decoding.readVarUint(decoder);
  const entries: Entry[] = [];
  while (entries.length < Math.min(count, maxPresenceEntries)) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    entries.push({ clientId, clock, json: decoding.readVarString(decoder) });
  }
  return entries;
}

/** The state as the client wrote it; undefined when it is too large or isn't one. Throws when it is no JSON. */
function readState(json: string): Record<string, unknown> | null | undefined {
  if (json.length > maxAwarenessStateLength) return undefined;
  const state: unknown = JSON.parse(json);
  if (state === null) return null;
  if (typeof state !== "object" || Array.isArray(state)) return undefined;
  return { ...state };
}

function apply(connection: Connection<CollabContext>, entry: Entry, state: Record<string, unknown> | null): void {
  const { id, name, colour } = connection.context.principal;
  const stamped = state && { ...state, user: colour === undefined ? { id, name } : { id, name, colour } };
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, entry.clientId);
  encoding.writeVarUint(encoder, entry.clock);
  encoding.writeVarString(encoder, JSON.stringify(stamped));
  applyAwarenessUpdate(connection.document.awareness, encoding.toUint8Array(encoder), {
    source: "connection",
    connection,
  });
}
