import { randomUUID } from "node:crypto";
import { closeReasons, type CloseReason } from "@throughline/api";
import type { Logger } from "pino";
import { z } from "zod";
import type { ConnectionFilter } from "../collab/Doorkeeper.ts";
import type { AccessEventStore } from "../store/AccessEventStore.ts";
import type { Outbox } from "./Outbox.ts";

/** Connections are looked after where they are; this is what every server is asked to do with its own. */
export interface LocalDoor {
  kick(filter: ConnectionFilter, reason: CloseReason): void;
  reauthorize(filter: ConnectionFilter): Promise<void>;
}

/** How often the table is read: access must end within a second, also while Redis is away and nobody has noticed. */
export const readEveryMs = 400;
/** Events are kept for so long. A server that couldn't read for half of it asks for everybody's rights anew. */
const keptForMs = 60 * 60_000;
/** Ids of events that were handled; each can arrive over Redis and from the table. */
const rememberedIds = 2_000;

const filterSchema = z.object({
  board: z.string().optional(),
  study: z.string().optional(),
  principal: z.string().optional(),
});
const eventSchema = z.object({
  id: z.string(),
  filter: filterSchema,
  /** Whom it concerns is sent away for this reason; without one, their rights are asked for again. */
  reason: z.custom<CloseReason>((reason) => typeof reason === "string" && reason in closeReasons).optional(),
});
type AccessEvent = z.infer<typeof eventSchema>;

/**
 * Lets access end on every server: over Redis at once, and through a table in the database that all of them read, so
 * that it ends within a second whatever has become of Redis.
 */
export class AccessRelay {
  readonly #events: AccessEventStore;
  readonly #outbox: Pick<Outbox, "add">;
  readonly #door: LocalDoor;
  readonly #logger: Logger;
  readonly #handled = new Set<string>();
  #readUpTo: number | undefined;
  #readAt = performance.now();
  #prunedAt = performance.now();
  #reading = false;
  #isFailing = false;

  constructor(events: AccessEventStore, outbox: Pick<Outbox, "add">, door: LocalDoor, logger: Logger) {
    this.#events = events;
    this.#outbox = outbox;
    this.#door = door;
    this.#logger = logger;
  }

  /** Tells the other servers to send these connections away, or, without a reason, to ask for their rights again. */
  announce(filter: ConnectionFilter, reason?: CloseReason): void {
    const id = randomUUID();
    this.#remember(id);
    const event = JSON.stringify({ id, filter, reason } satisfies AccessEvent);
    this.#outbox.add({ kind: "access", event });
    void this.#store(event);
  }

  /** Does what another server has said. */
  receive(text: string): void {
    const parsed = readEvent(text);
    if (parsed === undefined) {
      // A newer version's, perhaps; whatever it was, asking for all rights again ends what has ended.
      this.#logger.warn("an ended access isn't understood; all rights are asked for again");
      void this.#door.reauthorize({});
      return;
    }
    const { id, filter, reason } = parsed;
    if (this.#handled.has(id)) return;
    this.#remember(id);
    if (reason === undefined) void this.#door.reauthorize(filter);
    else this.#door.kick(filter, reason);
  }

  /** Reads what the others have written. To be called every `readEveryMs`; one that takes longer is waited for. */
  async read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      await this.#readOn();
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) this.#logger.warn({ err: error }, "ended access can't be read");
      this.#isFailing = true;
    } finally {
      this.#reading = false;
    }
  }

  async #readOn(): Promise<void> {
    const now = performance.now();
    if (this.#readUpTo === undefined) {
      // Whoever is connected by now was let in a moment ago; what ended before that isn't theirs.
      this.#readUpTo = await this.#events.head();
    } else {
      for (const { seq, event } of await this.#events.readAfter(this.#readUpTo)) {
        this.#readUpTo = seq;
        this.receive(event);
      }
    }
    if (now - this.#readAt > keptForMs / 2) void this.#door.reauthorize({});
    this.#readAt = now;
    if (now - this.#prunedAt < keptForMs / 2) return;
    this.#prunedAt = now;
    await this.#events.prune(Date.now() - keptForMs);
  }

  async #store(event: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#events.append(event, Date.now());
        return;
      } catch (error) {
        if (attempt === 3) {
          this.#logger.error({ err: error }, "ended access isn't written for the other servers");
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
      }
    }
  }

  #remember(id: string): void {
    this.#handled.add(id);
    if (this.#handled.size <= rememberedIds) return;
    const [oldest] = this.#handled;
    if (oldest !== undefined) this.#handled.delete(oldest);
  }
}

/**
 * Lets every server that runs on a store ask for these connections' rights again: for commands of the terminal, which
 * are no server themselves. Resolves when it would survive a power cut.
 */
export async function announceToServers(events: AccessEventStore, filter: ConnectionFilter): Promise<void> {
  await events.append(JSON.stringify({ id: randomUUID(), filter } satisfies AccessEvent), Date.now());
}

function readEvent(text: string): AccessEvent | undefined {
  try {
    return eventSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
