import type { RequestHandler, Response } from "express";
import type { Logger } from "pino";
import type { Metrics } from "../metrics/createMetrics.ts";
import { methodOf, routeOf } from "./routeOf.ts";

/** Asked every few seconds by machines; the log is for people. */
const quietRoutes = new Set(["/healthz", "/readyz", "/metrics", "page", "other"]);

/**
 * One line for every answered request: method, the route's pattern, status and milliseconds, and the id of who asked.
 * Never the address itself: it holds ids of boards, tokens of links and what people searched for.
 */
export function requestLog(logger: Logger, metrics: Pick<Metrics, "answered">): RequestHandler {
  return (request, response, next) => {
    const from = performance.now();
    response.on("close", () => {
      const ms = performance.now() - from;
      const route = routeOf(request);
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.answered(methodOf(request), route, status, ms / 1_000);
      const line = { method: methodOf(request), route, status, ms: Math.round(ms), user: userOf(response) };
      if (quietRoutes.has(route)) logger.debug(line, "request");
      else if (status >= 500) logger.error(line, "request failed");
      else logger.info(line, "request");
    });
    next();
  };
}

function userOf({ locals }: Response): string | undefined {
  const known: unknown = locals.known;
  if (typeof known !== "object" || known === null || !("principal" in known)) return undefined;
  const { principal } = known;
  if (typeof principal !== "object" || principal === null || !("id" in principal)) return undefined;
  return typeof principal.id === "string" ? principal.id : undefined;
}
