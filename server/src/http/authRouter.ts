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
  router.use((request, response, next) => (openPaths.has(request.path) ? accounts.handler(request, response) : next()));
  return router;
}
