import type { Server } from "node:http";
import { Hocuspocus, type Extension } from "@hocuspocus/server";
import { closeReasons, COLLAB_PATH } from "@throughline/api";
import type { Logger } from "pino";
import type * as Y from "yjs";
import type { ClaimStore } from "../store/ClaimStore.ts";
import { countSockets } from "./countSockets.ts";
import { Tally } from "../metrics/Tally.ts";
import type { Store } from "../store/Store.ts";
import type { UpdateLog } from "../store/UpdateLog.ts";
import { Admission, type Recovery } from "./Admission.ts";
import { YjsDoor } from "./yjs-door/YjsDoor.ts";
import { attachSockets, type Sockets } from "./attachSockets.ts";
import { AuthenticationExtension } from "./AuthenticationExtension.ts";
import { BroadcastPace } from "./BroadcastPace.ts";
import { Claims } from "./Claims.ts";
import { createAddressOf } from "./createAddressOf.ts";
import type { CollabContext } from "./CollabContext.ts";
import { DocumentWriter } from "./DocumentWriter.ts";
import { Doorkeeper } from "./Doorkeeper.ts";
import { createOpenSocket } from "./createOpenSocket.ts";
import type { Gate } from "./Gate.ts";
import type { GrowthListener } from "./GrowthListener.ts";
import { IndexExtension } from "./IndexExtension.ts";
import { Journal } from "./Journal.ts";
import type { LiveTypes } from "./LiveType.ts";
import { LoadExtension } from "./LoadExtension.ts";
import { LogThrottle } from "./LogThrottle.ts";
import { Presence } from "./Presence.ts";
import { PrepareExtension } from "./PrepareExtension.ts";
import type { Relay } from "./Relay.ts";
import { RevisionExtension } from "./RevisionExtension.ts";
import { StateAnswers } from "./StateAnswers.ts";
import { SocketQuota } from "./SocketQuota.ts";
import { SyncDoor } from "./SyncDoor.ts";
import { SyncFence } from "./SyncFence.ts";
import { UnloadPace } from "./UnloadPace.ts";
import { UserPace } from "./UserPace.ts";

/** What live editing needs from the rest of the server. */
export interface CollabOptions {
  readonly updates: UpdateLog;
  readonly claims: ClaimStore;
  readonly gate: Gate;
  /** What there is to know of each type of document. */
  readonly types: LiveTypes;
  /** Counts what happens; unset: nobody looks. */
  readonly tally?: Tally;
  readonly logger: Logger;
  /** Origin of our own pages; unset: the Host header decides. */
  readonly publicUrl?: string;
  /** How many proxies of our own stand before the server; 0 by default. */
  readonly trustProxy?: number;
  /** Tells other servers on the same store what this one writes; unset: there are none. */
  readonly relay?: Relay;
  /** Runs work while no other server runs any under the same name; unset: there are none. */
  readonly lock?: Store["withDocumentLock"];
  /** Whether people may bring back what an older backup lacks; unset: no. */
  readonly recovery?: Recovery;
  /** Folds the logs of documents that have grown. */
  readonly growth: GrowthListener;
  /** What else takes part in live editing, after a document was loaded and before its people come. */
  readonly extensions?: readonly Extension<CollabContext>[];
}

/** Live editing, for the rest of the server. */
export interface Collab {
  /** Reads and writes documents on the server's own account. */
  readonly documents: DocumentWriter;
  /** Ends or renews open connections when rights change. */
  readonly doorkeeper: Pick<Doorkeeper, "kick" | "reauthorize">;
  /** The live documents' way from the log. */
  readonly journal: Pick<Journal, "receive" | "catchUp" | "position">;
  /** Serves WebSockets on this HTTP server. Once. */
  attach(server: Server): void;
  /** How many connections and live documents there are. */
  load(): { readonly connections: number; readonly documents: number };
  /** Closes all connections with `server-stopping` and resolves when every document is unloaded. */
  stop(): Promise<void>;
}

/** Puts Hocuspocus and its extensions together. */
export function createCollab(options: CollabOptions): Collab {
  const { updates, growth, gate, types, logger, tally = new Tally() } = options;
  const lock = options.lock ?? ((_name, work) => work());
  const journal = new Journal(updates, {
    logger,
    relay: options.relay,
    grew: (name, bytes) => growth.grew(name, bytes),
  });
  const claims = new Claims(options.claims);
  const pace = new UserPace();
  const admission = new Admission({
    journal,
    claims,
    pace,
    recovery: options.recovery,
    types,
  });
  const presence = new Presence(claims, logger, tally);
  const answers = new StateAnswers(options.recovery);
  const door = new SyncDoor(
    { admission, journal, log: new LogThrottle(logger), pace, tally, busy: new Set() },
    presence,
    answers,
  );
  const unloadPace = new UnloadPace();
  const whole = new WeakSet<Y.Doc>();
  const hocuspocus = new Hocuspocus<CollabContext>({
    quiet: true,
    extensions: [
      unloadPace,
      new SyncFence(door),
      new AuthenticationExtension(gate, pace, logger),
      new SocketQuota(),
      new LoadExtension({
        log: updates,
        claims,
        journal,
        growth,
        unloadPace,
        types,
        answers,
        whole,
        logger,
      }),
      ...(options.extensions ?? []),
      new PrepareExtension({ types, journal, claims, whole, lock, logger }),
      new IndexExtension(types, journal, logger),
      new RevisionExtension(types, logger),
      new BroadcastPace(presence, tally),
      door,
    ],
  });
  const doorkeeper = new Doorkeeper(hocuspocus, gate, logger);
  const openSocket = createOpenSocket(hocuspocus, door);
  const yjsDoor = new YjsDoor(openSocket);
  let sockets: Sockets | undefined;
  return {
    documents: new DocumentWriter(hocuspocus, journal, claims),
    doorkeeper,
    journal,
    attach(server) {
      const route = (url: URL) => {
        if (url.pathname === COLLAB_PATH) return countSockets(openSocket, "collab", tally);
        return yjsDoor.serves(url) ? countSockets(yjsDoor.openSocket, "yjs", tally) : undefined;
      };
      const addressOf = createAddressOf(options.trustProxy ?? 0);
      const pauseFor = (url: URL, from: string) => yjsDoor.pauseFor(url, from);
      sockets = attachSockets(server, { ...options, tally, route, addressOf, pauseFor });
    },
    load: () => ({ connections: hocuspocus.getConnectionsCount(), documents: hocuspocus.getDocumentsCount() }),
    async stop() {
      const { code } = closeReasons["server-stopping"];
      // Documents are left at once: a client that has vanished answers no closing handshake.
      doorkeeper.kick({}, "server-stopping");
      sockets?.closeAll(code, "server-stopping");
      unloadPace.stop();
      await unloadAll(hocuspocus);
      sockets?.terminateAll();
    },
  };
}

async function unloadAll(hocuspocus: Hocuspocus<CollabContext>): Promise<void> {
  // Hocuspocus tells of unloading only by a hook, and extensions can't be added to it safely while
  // it runs; looking a few times a second costs nothing here.
  while (hocuspocus.getDocumentsCount() > 0 || hocuspocus.loadingDocuments.size > 0) {
    hocuspocus.flushPendingStores();
    for (const document of hocuspocus.documents.values()) void hocuspocus.unloadDocument(document);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
