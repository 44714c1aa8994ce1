import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { LogTimes } from "./measureUpdateLog.ts";
import { doors, type Tally } from "./Tally.ts";

/** What is looked at when someone reads the metrics. */
export interface MetricsSources {
  readonly tally: Tally;
  /** Live documents in memory and people on them; the cluster where there is one. */
  readonly look: () => {
    readonly documents: number;
    readonly connections: number;
    readonly cluster?: { readonly isConnected: boolean; readonly servers: number };
  };
  /** Whether an older backup was restored lately. */
  readonly isRecovering: () => boolean;
}

/** A server's metrics. */
export interface Metrics {
  /** All of them in Prometheus' text format. */
  read(): Promise<string>;
  readonly contentType: string;
  readonly logTimes: LogTimes;
  /** Seconds of an answered HTTP request, with its route's pattern. */
  answered(method: string, route: string, status: number, seconds: number): void;
}

const latencyBuckets = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

let processRegistry: Registry | undefined;

/** Memory, CPU, garbage collection and event-loop delay belong to the process, however many servers it runs. */
function processMetrics(): Registry {
  if (processRegistry === undefined) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}

/** Builds the metrics of one server. They hold numbers, routes, doors and reasons, never what anyone wrote or is called. */
export function createMetrics(): Metrics & { watch(sources: MetricsSources): void } {
  const registers = [new Registry()];
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `throughline_${name}`, help, buckets, registers });
  const appends = histogram(
    "commit_seconds",
    "From handing a change to the log until it is on disk, waiting included.",
    latencyBuckets,
  );
  const groups = histogram(
    "commit_group_size",
    "Changes that one commit carried.",
    [1, 2, 5, 10, 20, 50, 100, 200, 500],
  );
  const folds = histogram("fold_seconds", "Writing a snapshot and folding the log under it.", latencyBuckets);
  const requests = new Histogram({
    name: "throughline_http_request_seconds",
    help: "Answered HTTP requests.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  return {
    logTimes: {
      appended: (seconds) => appends.observe(seconds),
      committed: (changes) => groups.observe(changes),
      folded: (seconds) => folds.observe(seconds),
    },
    answered: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    watch: (sources) => registerSources(registers, sources),
    contentType: Registry.PROMETHEUS_CONTENT_TYPE,
    async read() {
      return Registry.merge([...registers, processMetrics()]).metrics();
    },
  };
}

function registerSources(registers: Registry[], { tally, look, isRecovering }: MetricsSources): void {
  const counter = (name: string, help: string, read: () => number) => {
    new Counter({
      name: `throughline_${name}_total`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  };
  const gauge = (name: string, help: string, read: () => number) => {
    new Gauge({
      name: `throughline_${name}`,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  };
  const byLabel = (name: string, help: string, label: string, read: () => Iterable<readonly [string, number]>) => {
    new Counter({
      name: `throughline_${name}_total`,
      help,
      labelNames: [label],
      registers,
      collect() {
        this.reset();
        for (const [value, count] of read()) this.inc({ [label]: value }, count);
      },
    });
  };
  const perDoor = (record: Readonly<Record<(typeof doors)[number], number>>) => () =>
    doors.map((door) => [door, record[door]] as const);

  new Gauge({
    name: "throughline_connections",
    help: "Open WebSockets, by door.",
    labelNames: ["door"],
    registers,
    collect() {
      for (const door of doors) this.set({ door }, tally.openSockets[door]);
    },
  });
  gauge("live_documents", "Documents in memory.", () => look().documents);
  gauge("document_connections", "Sockets that have at least one document open.", () => look().connections);
  gauge("commit_queue_length", "Changes that wait to be on disk.", () => tally.appendsWaiting);
  gauge("recovery", "1 while changes that a restored backup lacks are taken back from browsers.", () =>
    isRecovering() ? 1 : 0,
  );
  byLabel("sockets", "WebSockets that were opened, by door.", "door", perDoor(tally.sockets));
  byLabel("received_messages", "Messages from clients, by door.", "door", perDoor(tally.messagesReceived));
  byLabel("received_bytes", "Bytes of those messages.", "door", perDoor(tally.bytesReceived));
  counter("sent_messages", "Messages to clients.", () => tally.messagesSent);
  counter("sent_bytes", "Bytes of those messages.", () => tally.bytesSent);
  counter("updates_accepted", "Messages whose changes are on disk.", () => tally.updatesAccepted);
  byLabel("updates_refused", "Messages whose changes were not taken, by reason.", "reason", () => tally.updatesRefused);
  counter("presence_messages", "Presence that was passed on.", () => tally.presenceTaken);
  counter("presence_dropped", "Presence that was foreign, too large or too frequent.", () => tally.presenceDropped);
  counter("broadcasts", "Batches that went to everybody on a document.", () => tally.broadcasts);
  counter("commits_failed", "Changes that the store did not take.", () => tally.appendsFailed);
  counter("folds", "Snapshots written.", () => tally.folds);
  counter(
    "folds_failed",
    "Snapshots that could not be written; their changes stay in the log.",
    () => tally.foldsFailed,
  );
  counter("quarantined_rows", "Broken changes that were set aside.", () => tally.quarantined);
  if (look().cluster === undefined) return;
  gauge("cluster_connected", "1 while other servers are reached by Redis.", () =>
    look().cluster?.isConnected ? 1 : 0,
  );
  gauge("cluster_servers", "Other servers that are heard.", () => look().cluster?.servers ?? 0);
}
