import type { beforeHandleAwarenessPayload, Connection, Extension } from "@hocuspocus/server";
import type { CollabContext } from "./CollabContext.ts";
import { awarenessPerSecond, maxAwarenessStateLength } from "./limits.ts";
import { RateLimiter } from "./RateLimiter.ts";

/**
 * Keeps presence honest: who someone is comes from the server, whatever the client wrote, and
 * nobody can move another's cursor. What is foreign, too large or too frequent is dropped without
 * closing the connection, because presence is never worth a person's editing.
 */
export class AwarenessExtension implements Extension<CollabContext> {
  readonly #limiters = new WeakMap<Connection, RateLimiter>();
  /** For each connection the one Yjs client id under which it may appear. */
  readonly #clientIds = new WeakMap<Connection, number>();

  async beforeHandleAwareness(payload: beforeHandleAwarenessPayload<CollabContext>): Promise<void> {
    const { connection, context, states } = payload;
    if (connection === undefined || context === undefined) return;
    if (!this.#limiterOf(connection).take(performance.now())) {
      states.clear();
      return;
    }
    for (const [clientId, state] of states) {
      if (!this.#owns(connection, context, clientId, state) || JSON.stringify(state).length > maxAwarenessStateLength) {
        states.delete(clientId);
        continue;
      }
      const { id, name, colour } = context.principal;
      state.user = colour === undefined ? { id, name } : { id, name, colour };
    }
  }

  /**
   * A connection speaks for the first client id under which it appears, unless another person's
   * connection to the document has it already. The same person may take it over: after a lost
   * network the new socket arrives before the server knows that the old one is dead.
   */
  #owns(connection: Connection, context: CollabContext, clientId: number, state: object): boolean {
    // Hocuspocus decodes into a scratch document whose own empty state is in the map too.
    if (Object.keys(state).length === 0) return false;
    const own = this.#clientIds.get(connection);
    if (own !== undefined) return own === clientId;
    for (const other of connection.document.getConnections()) {
      if (other === connection || this.#clientIds.get(other) !== clientId) continue;
      if (!isSamePerson(other, context)) return false;
      // The old connection's end must not take the new one's cursor along.
      connection.document.getClients(other).delete(clientId);
      connection.document.getClients(connection).add(clientId);
    }
    this.#clientIds.set(connection, clientId);
    return true;
  }

  #limiterOf(connection: Connection): RateLimiter {
    let limiter = this.#limiters.get(connection);
    if (limiter === undefined) {
      limiter = new RateLimiter(awarenessPerSecond, performance.now());
      this.#limiters.set(connection, limiter);
    }
    return limiter;
  }
}

function isSamePerson(other: Connection<CollabContext>, context: CollabContext): boolean {
  return other.context.principal.id === context.principal.id;
}
