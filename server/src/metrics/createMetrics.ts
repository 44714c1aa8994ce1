import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { LogTimes } from "./measureUpdateLog.ts";
import { buildSourceMetrics, type MetricsSources } from "./sourceMetrics.ts";

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
  const registry = new Registry();
  const registers = [registry];
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
    watch(sources) {
      for (const metric of buildSourceMetrics(sources)) registry.registerMetric(metric);
    },
    contentType: Registry.PROMETHEUS_CONTENT_TYPE,
    async read() {
      return Registry.merge([registry, processMetrics()]).metrics();
    },
  };
}
