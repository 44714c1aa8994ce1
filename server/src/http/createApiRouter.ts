import { ApiError, routes, type RouteName } from "@throughline/api";
import { Router } from "express";
import type { Services } from "../commands/Services.ts";
import { answerError } from "./answerError.ts";
import { authRouter } from "./authRouter.ts";
import { handlers } from "./handlers.ts";
import { mountRoute } from "./mountRoute.ts";
import { createRateLimits } from "./rateLimits.ts";
import { UnderWay } from "./UnderWay.ts";
import { requireOwnOrigin } from "./requireOwnOrigin.ts";

/** Everything under `/api`: exactly the routes of packages/api, and better-auth under `/api/auth`. */
export function createApiRouter(services: Services): Router {
  const router = Router();
  const limits = createRateLimits();
  router.use("/api", requireOwnOrigin(services.config.publicUrl));
  router.use("/api/auth", authRouter(services.accounts, limits.signIn));
  router.post("/api/setup", limits.setup);
  router.use("/api/join", limits.join);
  router.use("/api/workspace/recovery/lost", limits.lost);
  const underWay = new UnderWay();
  for (const name of Object.keys(routes) as RouteName[])
    mountRoute(router, routes[name], handlers[name], services, underWay);
  router.use("/api", () => {
    throw new ApiError("not-found", "There is nothing at this address");
  });
  router.use("/api", answerError(services.logger));
  return router;
}
