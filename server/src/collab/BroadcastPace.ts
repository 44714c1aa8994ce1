import type { afterLoadDocumentPayload, Document, Extension } from "@hocuspocus/server";
import type { Tally } from "../metrics/Tally.ts";
import type { CollabContext } from "./CollabContext.ts";
import { paceFor, slowestPaceMs } from "./limits.ts";
import type { Presence } from "./Presence.ts";

interface Room {
  updatesSentAt: number;
  presenceSentAt: number;
  hasPresence: boolean;
  /** When the next sending is due, and how it is put off. */
  dueAt: number;
  cancel: (() => void) | undefined;
}

/**
 * Says when a document's changes and cursors go out to its people. Alone or in few, at once. In a full room every
 * sending costs a write for each who is there, so what happens within some milliseconds goes out together; the first
 * change after a pause still goes at once. Presence may wait a little longer, nobody waits for a cursor.
 */
export class BroadcastPace implements Extension<CollabContext> {
  readonly #presence: Presence;
  readonly #tally: Tally;
  readonly #rooms = new WeakMap<Document, Room>();

  constructor(presence: Presence, tally: Tally) {
    this.#presence = presence;
    this.#tally = tally;
    presence.onPresence((document) => this.#onPresence(document));
  }

  async afterLoadDocument({ document }: afterLoadDocumentPayload<CollabContext>): Promise<void> {
    const room: Room = {
      updatesSentAt: 0,
      presenceSentAt: 0,
      hasPresence: false,
      dueAt: Number.POSITIVE_INFINITY,
      cancel: undefined,
    };
    this.#rooms.set(document, room);
    // Hocuspocus gathers, we say when; its own timer is only there in case we never do.
    document.flushDelay = slowestPaceMs * 2;
    document.on("update", () =>
      this.#plan(document, room, "updates", room.updatesSentAt + paceFor(document.connections.size).updatesMs),
    );
    document.awareness.on("update", () => this.#plan(document, room, "presence", room.updatesSentAt));
  }

  #onPresence(document: Document): void {
    const room = this.#rooms.get(document);
    if (room === undefined || room.hasPresence) return;
    room.hasPresence = true;
    this.#plan(document, room, "presence", room.presenceSentAt + paceFor(document.connections.size).presenceMs);
  }

  #plan(document: Document, room: Room, kind: "updates" | "presence", dueAt: number): void {
    if (room.dueAt <= dueAt) return;
    room.cancel?.();
    room.dueAt = dueAt;
    const run = () => this.#send(document, room);
    const waitMs = Math.ceil(dueAt - performance.now());
    if (waitMs > 0) {
      const timer = setTimeout(run, waitMs);
      room.cancel = () => clearTimeout(timer);
    } else if (kind === "presence") {
      // Right after what the sockets have read in this turn: a burst goes out together, without any delay.
      const immediate = setImmediate(run);
      room.cancel = () => clearImmediate(immediate);
    } else {
      // Changes come from a commit, with others that shared it; and in one write with its writer's answer.
      let isOff = false;
      process.nextTick(() => isOff || run());
      room.cancel = () => (isOff = true);
    }
  }

  #send(document: Document, room: Room): void {
    const now = performance.now();
    room.cancel = undefined;
    room.updatesSentAt = now;
    const presenceDueAt = room.presenceSentAt + paceFor(document.connections.size).presenceMs;
    this.#tally.broadcasts += 1;
    // Changes first: who drops a card says so in both, and it must not jump back in between.
    document.flush();
    if (room.hasPresence && presenceDueAt <= now + 1) {
      room.hasPresence = false;
      room.presenceSentAt = now;
      this.#presence.passOn(document);
      document.flush();
    }
    // After the flush, so that what it caused isn't planned for again.
    this.#forget(room);
    if (room.hasPresence) this.#plan(document, room, "presence", presenceDueAt);
  }

  #forget(room: Room): void {
    room.cancel?.();
    room.cancel = undefined;
    room.dueAt = Number.POSITIVE_INFINITY;
  }
}
