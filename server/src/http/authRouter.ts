import { Router, type RequestHandler } from "express";
import type { Accounts } from "../auth/Accounts.ts";

/** What of better-auth is open to the outside; the rest of its many routes isn't there. */
const openPaths: ReadonlySet<string> = new Set([
  "/sign-in/email",
  "/sign-out",
  "/get-session",
  "/change-password",
  "/update-user",
  "/list-sessions",
  "/revoke-session",
  "/revoke-sessions",
  "/revoke-other-sessions",
]);

/** Signing in and out, under `/api/auth`. Mounted before anything reads bodies: better-auth reads its own. */
export function authRouter(accounts: Accounts, limitAttempts: RequestHandler): Router {
  const router = Router();
  router.post("/sign-in/email", limitAttempts);
  router.post("/change-password", limitAttempts);
  const answer: RequestHandler = async (request, response, next) => {
    if (!openPaths.has(request.path)) return next();
    await accounts.handler(request, response);
  };
  router.use(answer);
  return router;
}
