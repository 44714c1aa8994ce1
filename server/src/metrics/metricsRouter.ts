import type { ErrorBody, ErrorCode } from "@throughline/api";
import { Router, type Response } from "express";
import type { Config } from "../config/Config.ts";
import type { Metrics } from "./createMetrics.ts";
import { mayReadMetrics } from "./mayReadMetrics.ts";

/** `/metrics` in Prometheus' text format, for those who may read it; for others there is nothing. */
export function metricsRouter(config: Config, metrics: Pick<Metrics, "read" | "contentType">): Router {
  return Router().get("/metrics", (request, response, next) => {
    switch (mayReadMetrics(config, request)) {
      case "hidden":
        refuse(response, 404, "not-found", "There is nothing at this address");
        return;
      case "wrong-token":
        response.setHeader("WWW-Authenticate", 'Bearer realm="metrics"');
        refuse(response, 401, "not-signed-in", "Send METRICS_TOKEN as a bearer token");
        return;
      case "allowed":
        response.setHeader("Cache-Control", "no-store");
        metrics.read().then((text) => response.type(metrics.contentType).send(text), next);
    }
  });
}

function refuse(response: Response, status: number, code: ErrorCode, message: string): void {
  const body: ErrorBody = { error: { code, message, details: [] } };
  response.status(status).json(body);
}
