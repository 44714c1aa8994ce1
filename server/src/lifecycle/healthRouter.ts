import { Router } from "express";

/** What the readiness check asks. */
export interface Health {
  /** Whether the store takes what it is given. */
  canStore(): Promise<boolean>;
  /** True from the moment in which the server was told to stop. */
  isStopping(): boolean;
  /** What doesn't work though people can go on, e.g. `redis`. */
  degraded(): readonly string[];
  /** Whether an older backup was restored lately. */
  isRecovering(): boolean;
}

/**
 * `/healthz`: the process answers; whoever restarts processes asks this. `/readyz`: send people here, because the store
 * really writes and the server isn't stopping; 503 otherwise, with which of the two it is. What is degraded is named
 * and doesn't send people away: without Redis everything is stored, only others see it a second later.
 */
export function healthRouter(health: Health): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    response.setHeader("Cache-Control", "no-store");
    if (health.isStopping()) {
      response.status(503).json({ status: "stopping" });
      return;
    }
    if (!(await health.canStore())) {
      response.status(503).json({ status: "store-unavailable" });
      return;
    }
    const degraded = health.degraded();
    response.json({
      status: "ready",
      ...(degraded.length > 0 && { degraded }),
      ...(health.isRecovering() && { recovery: true }),
    });
  });
  return router;
}
