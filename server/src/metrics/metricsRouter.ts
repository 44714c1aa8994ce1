import { Router } from "express";
import type { Config } from "../config/Config.ts";
import type { Metrics } from "./createMetrics.ts";
import { mayReadMetrics } from "./mayReadMetrics.ts";

/** `/metrics` in Prometheus' text format, for those who may read it; for others there is nothing. */
export function metricsRouter(config: Config, metrics: Pick<Metrics, "read" | "contentType">): Router {
  const router = Router();
  router.get("/metrics", async (request, response) => {
    const access = mayReadMetrics(config, request);
    if (access === "hidden") {
      response
        .status(404)
        .json({ error: { code: "not-found", message: "There is nothing at this address", details: [] } });
    } else if (access === "wrong-token") {
      response.setHeader("WWW-Authenticate", 'Bearer realm="metrics"');
      response
        .status(401)
        .json({ error: { code: "not-signed-in", message: "Send METRICS_TOKEN as a bearer token", details: [] } });
    } else {
      response.setHeader("Cache-Control", "no-store");
      response.type(metrics.contentType).send(await metrics.read());
    }
  });
  return router;
}
