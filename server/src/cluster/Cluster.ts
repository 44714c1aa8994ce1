import { randomBytes } from "node:crypto";
import type {
  afterLoadDocumentPayload,
  afterUnloadDocumentPayload,
  beforeUnloadDocumentPayload,
  Document,
  Extension,
  onStoreDocumentPayload,
} from "@hocuspocus/server";
import type { Logger } from "pino";
import type { Doorkeeper } from "../collab/Doorkeeper.ts";
import type { Relay } from "../collab/Relay.ts";
import type { AccessEventStore } from "../store/AccessEventStore.ts";
import type { UpdateLog } from "../store/UpdateLog.ts";
import { AccessRelay, readEveryMs, type LocalDoor } from "./AccessRelay.ts";
import type { Bus } from "./Bus.ts";
import { readFrame, type Entry } from "./frame.ts";
import { GapFiller, type FillableJournal } from "./GapFiller.ts";
import { Outbox } from "./Outbox.ts";
import { aliveEveryMs, Peers } from "./Peers.ts";
import { PresenceRelay } from "./PresenceRelay.ts";
import { silentBus } from "./silentBus.ts";

/** What a server is told by the others, and what it asks for. */
export interface ClusterOptions {
  /** Way to the other servers; without one they find each other's edits in the log, a second later. */
  readonly bus: Bus;
  readonly log: Pick<UpdateLog, "heads">;
  readonly events: AccessEventStore;
  readonly logger: Logger;
}

/** The parts of this server's live editing that others' words reach. */
export interface ClusterTargets {
  readonly journal: FillableJournal & {
    /** Applies an update of another server's, in its turn; drops what isn't live here or is known. */
    receive(document: string, seq: number, update: Uint8Array): void;
  };
  readonly door: LocalDoor;
}

/** How it stands with the other servers. */
export interface ClusterStatus {
  /** Whether edits and presence go to the others at once. */
  readonly isConnected: boolean;
  /** How many others are heard. */
  readonly servers: number;
}

type Doorkeeping = Pick<Doorkeeper, "kick" | "reauthorize">;

const tickMs = 200;

/**
 * One server among several on one database. Carries committed updates, people's presence and ended access to the others
 * and takes theirs; when the bus is gone or has lost something, the log fills in.
 */
export class Cluster implements Relay {
  readonly #bus: Bus;
  readonly #options: ClusterOptions;
  readonly #outbox: Outbox;
  readonly #peers: Peers;
  readonly #presence: PresenceRelay;
  readonly #live = new Map<string, Document>();
  #targets: (ClusterTargets & { readonly gaps: GapFiller; readonly access: AccessRelay }) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #aliveAt = Number.NEGATIVE_INFINITY;
  #accessReadAt = Number.NEGATIVE_INFINITY;
  /** What the next tick shall do; gathered, because a bad moment brings many reasons at once. */
  readonly #due = { fill: false, ask: false, tell: false };

  constructor(options: ClusterOptions) {
    this.#options = options;
    this.#bus = options.bus;
    const id = randomBytes(9).toString("base64url");
    this.#outbox = new Outbox(this.#bus, id);
    this.#presence = new PresenceRelay(this.#outbox);
    this.#peers = new Peers(id, {
      appeared: (server) => {
        this.#options.logger.info({ server }, "another server is heard");
        this.#due.ask = this.#due.fill = true;
      },
      vanished: (server) => {
        this.#options.logger.info({ server }, "another server isn't heard any more");
        this.#presence.vanished(server);
        this.#due.fill = true;
      },
      missed: () => {
        this.#due.ask = this.#due.fill = true;
      },
    });
  }

  /**
   * Hocuspocus' word of documents that are loaded and unloaded. Comes after what loads them, and before what writes
   * down how they are: no list or revision shall lack what another server has stored.
   */
  readonly extension: Extension = {
    afterLoadDocument: async ({ documentName, document }: afterLoadDocumentPayload) => {
      this.#live.set(documentName, document);
      this.#presence.opened(documentName, document);
      // What was said after the log was read and before the document stood found nobody.
      if (this.#mayLack) void this.#catchUp(documentName);
    },
    onStoreDocument: async ({ documentName }: onStoreDocumentPayload) => {
      if (this.#mayLack) await this.#catchUp(documentName);
    },
    beforeUnloadDocument: async ({ documentName }: beforeUnloadDocumentPayload) => {
      if (this.#mayLack) await this.#catchUp(documentName);
    },
    afterUnloadDocument: async ({ documentName }: afterUnloadDocumentPayload) => {
      // Someone may have opened it again meanwhile.
      if (this.#live.get(documentName)?.isDestroyed !== true) return;
      this.#live.delete(documentName);
      this.#presence.closed(documentName);
    },
  };

  /** Begins to listen and to look after what the others do. Once. */
  start(targets: ClusterTargets): void {
    const { log, events, logger } = this.#options;
    this.#targets = {
      ...targets,
      gaps: new GapFiller(log, targets.journal, () => this.#live.keys(), logger),
      access: new AccessRelay(events, this.#outbox, targets.door, logger),
    };
    this.#bus.onMessage((message) => this.#hear(message));
    this.#bus.onChange((isUp) => this.#changed(isUp));
    if (this.#bus.isUp) this.#changed(true);
    this.#timer = setInterval(() => this.#tick(), tickMs);
    this.#tick();
  }

  published(document: string, seq: number, update: Uint8Array): void {
    // While nobody listens there is nobody to tell; who comes reads the log.
    if (this.#peers.size > 0) this.#outbox.add({ kind: "update", document, seq, update });
  }

  /** The doorkeeper for the rest of the server: what is asked of it is done here and at all other servers. */
  share(door: Doorkeeping): Doorkeeping {
    return {
      kick: (filter, reason) => {
        this.#targets?.access.announce(filter, reason);
        return door.kick(filter, reason);
      },
      reauthorize: (filter) => {
        this.#targets?.access.announce(filter);
        return door.reauthorize(filter);
      },
    };
  }

  /** How it stands; undefined when nobody has said how to reach others. */
  status(): ClusterStatus | undefined {
    if (this.#bus === silentBus) return undefined;
    return { isConnected: this.#isConnected(performance.now()), servers: this.#peers.size };
  }

  /** Takes leave of the others. After the last document was unloaded. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#presence.stop();
    this.#outbox.add({ kind: "leaving" });
    this.#outbox.flush();
    await this.#bus.close();
  }

  /** Whether anybody else may have written. */
  get #mayLack(): boolean {
    return this.#peers.size > 0 || this.#peers.isSomeoneMissing;
  }

  #isConnected(now: number): boolean {
    return this.#bus.isUp && this.#peers.hearsItself(now);
  }

  #changed(isUp: boolean): void {
    const { logger } = this.#options;
    if (!isUp) {
      logger.warn("the other servers can't be reached; their edits come by the log");
      return;
    }
    logger.info("connected to the other servers");
    this.#say({ kind: "alive" });
    this.#say({ kind: "who", document: undefined });
    this.#presence.tell();
    void this.#targets?.gaps.fill();
  }

  #tick(): void {
    const now = performance.now();
    const { gaps, access } = this.#targets ?? {};
    this.#peers.check(now);
    if (now - this.#aliveAt >= aliveEveryMs) {
      this.#aliveAt = now;
      this.#say({ kind: "alive" });
    }
    if (this.#due.ask) this.#say({ kind: "who", document: undefined });
    if (this.#due.tell) this.#presence.tell();
    if (this.#due.fill) void gaps?.fill();
    else gaps?.tick(this.#isConnected(now) && !this.#peers.isSomeoneMissing, now);
    this.#due.ask = this.#due.tell = this.#due.fill = false;
    if (now - this.#accessReadAt < readEveryMs) return;
    this.#accessReadAt = now;
    void access?.read();
  }

  #say(entry: Entry): void {
    this.#outbox.add(entry);
  }

  #hear(message: Uint8Array): void {
    const frame = readFrame(message);
    if (frame === undefined || !this.#peers.hear(frame, performance.now())) return;
    try {
      for (const entry of frame.entries) this.#take(frame.server, entry);
    } catch (error) {
      this.#options.logger.warn({ err: error, server: frame.server }, "a server's message isn't understood");
      this.#due.fill = true;
    }
  }

  #take(server: string, entry: Entry): void {
    const { journal, access } = this.#targets ?? {};
    switch (entry.kind) {
      case "update":
        if (this.#live.has(entry.document)) journal?.receive(entry.document, entry.seq, entry.update);
        break;
      case "stored":
        if (this.#live.has(entry.document)) void this.#catchUp(entry.document);
        break;
      case "presence":
        this.#presence.receive(server, entry.document, entry.states, entry.whole);
        break;
      case "who":
        if (entry.document === undefined) this.#due.tell = true;
        else this.#presence.tell(entry.document);
        break;
      case "access":
        access?.receive(entry.event);
        break;
      case "leaving":
        this.#peers.left(server);
        break;
      case "alive":
        break;
    }
  }

  async #catchUp(document: string): Promise<void> {
    try {
      await this.#targets?.journal.catchUp(document);
    } catch (error) {
      // The next look at the log tries again.
      this.#options.logger.warn({ document, err: error }, "the log can't be read on");
      this.#due.fill = true;
    }
  }
}
