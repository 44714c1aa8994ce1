import type { Document } from "@hocuspocus/server";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import type { Outbox } from "./Outbox.ts";

/** Changes of a document's people leave at most so often; what happens in between is one message. */
export const presenceEveryMs = 50;

/** Hocuspocus' own name for what comes from another server. */
const origin = { source: "redis" } as const;

interface Changes {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/** The people of one live document: which are connected here, and at which server the others. */
interface Audience {
  readonly document: Document;
  readonly local: Set<number>;
  readonly elsewhere: Map<number, string>;
  /** Of those connected here, whom another server speaks for too: they have gone on, and their old socket is dead. */
  readonly contested: Set<number>;
  /**
   * How often someone elsewhere was taken for gone and wasn't. Added to their clock, because the clients here won't
   * believe a state under the clock under which they were told that its person had left.
   */
  readonly returns: Map<number, number>;
  readonly changed: Set<number>;
  timer: NodeJS.Timeout | undefined;
  sentAt: number;
  readonly stop: () => void;
}

/**
 * Shows the people who are connected to one server to those at the others. A server speaks for its own people only:
 * what another says of someone who is connected here isn't listened to. Who is who was stamped where they came in.
 */
export class PresenceRelay {
  readonly #outbox: Pick<Outbox, "add" | "flush">;
  readonly #audiences = new Map<string, Audience>();

  constructor(outbox: Pick<Outbox, "add" | "flush">) {
    this.#outbox = outbox;
  }

  /** Begins with a document that was just loaded, and asks the others who is in it. */
  opened(name: string, document: Document): void {
    this.closed(name);
    const listener = (changes: Changes, from: unknown) => {
      if (from !== origin) this.#note(name, changes);
    };
    document.awareness.on("change", listener);
    this.#audiences.set(name, {
      document,
      local: new Set(),
      elsewhere: new Map(),
      contested: new Set(),
      returns: new Map(),
      changed: new Set(),
      timer: undefined,
      sentAt: Number.NEGATIVE_INFINITY,
      stop: () => document.awareness.off("change", listener),
    });
    this.#outbox.add({ kind: "who", document: name });
  }

  /** Ends with a document that is unloaded; its last people's leaving is said at once. */
  closed(name: string): void {
    const audience = this.#audiences.get(name);
    if (audience === undefined) return;
    this.#send(name, audience);
    audience.stop();
    this.#audiences.delete(name);
  }

  /** Says who is here, in one document or in all. */
  tell(document?: string): void {
    if (document === undefined) {
      for (const [name, audience] of this.#audiences) this.#tellAll(name, audience);
    } else {
      const audience = this.#audiences.get(document);
      if (audience !== undefined) this.#tellAll(document, audience);
    }
  }

  /** Takes what another server says of its people; `whole`: who isn't named has left it. */
  receive(server: string, name: string, states: Uint8Array, whole: boolean): void {
    const audience = this.#audiences.get(name);
    if (audience === undefined) return;
    const { accepted, named } = translate(audience, server, states);
    if (accepted !== undefined) applyAwarenessUpdate(audience.document.awareness, accepted, origin);
    if (!whole) return;
    this.#remove(audience, (client, at) => at === server && !named.has(client));
  }

  /** Lets all people of a server that isn't heard any more disappear. */
  vanished(server: string): void {
    for (const audience of this.#audiences.values()) this.#remove(audience, (_client, at) => at === server);
  }

  /** Says good-bye for everybody here; the server stops. */
  stop(): void {
    for (const name of this.#audiences.keys()) this.closed(name);
  }

  #note(name: string, { added, updated, removed }: Changes): void {
    const audience = this.#audiences.get(name);
    if (audience === undefined) return;
    for (const client of [...added, ...updated]) {
      audience.local.add(client);
      audience.elsewhere.delete(client);
      audience.contested.delete(client);
      audience.changed.add(client);
    }
    for (const client of removed) {
      // Not someone elsewhere who only wasn't heard of for half a minute: they are theirs to remove.
      if (audience.local.delete(client)) audience.changed.add(client);
      else audience.elsewhere.delete(client);
      if (audience.contested.delete(client)) this.#outbox.add({ kind: "who", document: name });
    }
    if (audience.changed.size === 0 || audience.timer !== undefined) return;
    const pause = audience.sentAt + presenceEveryMs - performance.now();
    if (pause <= 0) this.#send(name, audience);
    else audience.timer = setTimeout(() => this.#send(name, audience), pause);
  }

  #send(name: string, audience: Audience): void {
    clearTimeout(audience.timer);
    audience.timer = undefined;
    const { document, changed } = audience;
    if (changed.size === 0) return;
    audience.sentAt = performance.now();
    const states = encodeAwarenessUpdate(document.awareness, [...changed]);
    changed.clear();
    this.#outbox.add({ kind: "presence", document: name, whole: false, states });
  }

  #tellAll(name: string, { document, local }: Audience): void {
    const states = encodeAwarenessUpdate(document.awareness, [...local]);
    this.#outbox.add({ kind: "presence", document: name, whole: true, states });
  }

  #remove(audience: Audience, isMeant: (client: number, server: string) => boolean): void {
    const gone = [...audience.elsewhere]
      .filter(([client, server]) => isMeant(client, server))
      .map(([client]) => client);
    for (const client of gone) {
      audience.elsewhere.delete(client);
      audience.returns.set(client, (audience.returns.get(client) ?? 0) + 1);
    }
    if (gone.length > 0) removeAwarenessStates(audience.document.awareness, gone, origin);
  }
}

/** What of another server's states counts here, with clocks as the clients here understand them; and who is named. */
function translate(audience: Audience, server: string, states: Uint8Array) {
  const decoder = decoding.createDecoder(states);
  const named = new Set<number>();
  const kept: { client: number; clock: number; state: string }[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder) + (audience.returns.get(client) ?? 0);
    const state = decoding.readVarString(decoder);
    named.add(client);
    const isLeaving = state === "null";
    if (audience.local.has(client)) {
      if (isLeaving) audience.contested.delete(client);
      else audience.contested.add(client);
      continue;
    }
    // Someone who went on to a third server is that one's; the old one's good-bye comes late.
    if (isLeaving && audience.elsewhere.get(client) !== server) continue;
    if (isLeaving) audience.elsewhere.delete(client);
    else audience.elsewhere.set(client, server);
    kept.push({ client, clock, state });
  }
  if (kept.length === 0) return { named, accepted: undefined };
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kept.length);
  for (const { client, clock, state } of kept) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return { named, accepted: encoding.toUint8Array(encoder) };
}
