import { Router } from "express";
import type { Store } from "../store/Store.ts";

/** What the readiness check asks. */
export interface Health {
  readonly store: Pick<Store, "ping">;
  /** True from the moment in which the server was told to stop. */
  isStopping(): boolean;
}

/**
 * `/healthz`: the process answers. `/readyz`: send people here, because the store answers and the
 * server isn't stopping; 503 otherwise, with which of the two it is.
 */
export function healthRouter(health: Health): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    if (health.isStopping()) {
      response.status(503).json({ status: "stopping" });
      return;
    }
    try {
      await health.store.ping();
      response.json({ status: "ready" });
    } catch {
      response.status(503).json({ status: "store-unavailable" });
    }
  });
  return router;
}
