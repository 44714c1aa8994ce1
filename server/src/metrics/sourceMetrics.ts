import { setTimeout as sleep } from "node:timers/promises";
import { Counter, Gauge, type Metric } from "prom-client";
import { doors, type Door, type Tally } from "./Tally.ts";

/** What is looked at when someone reads the metrics. */
export interface MetricsSources {
  readonly tally: Tally;
  /** Live documents in memory and people on them; the cluster where there is one. */
  readonly look: () => {
    readonly documents: number;
    readonly connections: number;
    readonly cluster?: { readonly isConnected: boolean; readonly servers: number };
  };
  /** How many boards the store has. */
  readonly countBoards: () => Promise<number>;
  /** Whether an older backup was restored lately. */
  readonly isRecovering: () => boolean;
}

/** How long the figures wait for the store, in milliseconds. */
const patienceMs = 1_000;

type Labelled = Iterable<readonly [string, number]>;

/** Builds the metrics that are read from elsewhere at the moment in which someone asks for them. */
export function buildSourceMetrics({ tally, look, countBoards, isRecovering }: MetricsSources): Metric[] {
  const cluster = look().cluster === undefined ? [] : clusterMetrics(look);
  return [
    ...cluster,
    gaugeBy("connections", "Open WebSockets, by door.", "door", perDoor(tally.openSockets)),
    boardsGauge(countBoards),
    gauge("live_documents", "Documents in memory.", () => look().documents),
    gauge("document_connections", "Sockets that have at least one document open.", () => look().connections),
    gauge("commit_queue_length", "Changes that wait to be on disk.", () => tally.appendsWaiting),
    gauge("recovery", "1 while browsers may bring back what a restored backup lacks.", () => Number(isRecovering())),
    counterBy("sockets", "WebSockets that were opened, by door.", "door", perDoor(tally.sockets)),
    counterBy("received_messages", "Messages from clients, by door.", "door", perDoor(tally.messagesReceived)),
    counterBy("received_bytes", "Bytes of those messages.", "door", perDoor(tally.bytesReceived)),
    counter("sent_messages", "Messages to clients.", () => tally.messagesSent),
    counter("sent_bytes", "Bytes of those messages.", () => tally.bytesSent),
    counter("updates_accepted", "Messages whose changes are on disk.", () => tally.updatesAccepted),
    counterBy("updates_refused", "Messages whose changes weren't taken.", "reason", () => tally.updatesRefused),
    counter("presence_messages", "Presence that was passed on.", () => tally.presenceTaken),
    counter("presence_dropped", "Presence that was foreign, too large or too frequent.", () => tally.presenceDropped),
    counter("broadcasts", "Batches that went to everybody on a document.", () => tally.broadcasts),
    counter("commits_failed", "Changes that the store did not take.", () => tally.appendsFailed),
    counter("folds", "Snapshots written.", () => tally.folds),
    counter("folds_failed", "Snapshots that failed; their changes stay in the log.", () => tally.foldsFailed),
    counter("quarantined_rows", "Broken changes that were set aside.", () => tally.quarantined),
  ];
}

function clusterMetrics(look: MetricsSources["look"]): Metric[] {
  return [
    gauge("cluster_connected", "1 while other servers are reached by Redis.", () =>
      Number(look().cluster?.isConnected),
    ),
    gauge("cluster_servers", "Other servers that are heard.", () => look().cluster?.servers ?? 0),
  ];
}

function perDoor(record: Readonly<Record<Door, number>>): () => Labelled {
  return () => doors.map((door) => [door, record[door]]);
}

function counter(name: string, help: string, read: () => number): Metric {
  return new Counter({
    name: `throughline_${name}_total`,
    help,
    registers: [],
    collect() {
      this.reset();
      this.inc(read());
    },
  });
}

function counterBy(name: string, help: string, label: string, read: () => Labelled): Metric {
  return new Counter({
    name: `throughline_${name}_total`,
    help,
    labelNames: [label],
    registers: [],
    collect() {
      this.reset();
      for (const [value, count] of read()) this.inc({ [label]: value }, count);
    },
  });
}

function boardsGauge(countBoards: () => Promise<number>): Metric {
  return new Gauge({
    name: "throughline_boards",
    help: "Boards outside the bin; missing while the store doesn't answer.",
    registers: [],
    async collect() {
      this.reset();
      // All other figures are wanted most when the store is away, or hangs.
      const late = sleep(patienceMs, undefined, { ref: false });
      const count = await Promise.race([countBoards().catch(() => undefined), late]);
      if (count === undefined) this.remove();
      else this.set(count);
    },
  });
}

function gauge(name: string, help: string, read: () => number): Metric {
  return new Gauge({
    name: `throughline_${name}`,
    help,
    registers: [],
    collect() {
      this.set(read());
    },
  });
}

function gaugeBy(name: string, help: string, label: string, read: () => Labelled): Metric {
  return new Gauge({
    name: `throughline_${name}`,
    help,
    labelNames: [label],
    registers: [],
    collect() {
      for (const [value, count] of read()) this.set({ [label]: value }, count);
    },
  });
}
