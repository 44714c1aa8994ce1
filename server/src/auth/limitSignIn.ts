import { APIError, createAuthMiddleware } from "better-auth/api";
import { AttemptLimiter } from "./AttemptLimiter.ts";

/**
 * Wrong passwords that an account takes from everywhere together. Far above what a person mistypes, because whoever
 * reaches it locks the person out for the rest of the window; far below what guessing needs.
 */
const limits = { attempts: 50, windowMs: 15 * 60 * 1000, keys: 10_000 } as const;

const path = "/sign-in/email";

/** better-auth hooks that slow down guessing one account's password from many addresses. New ones for every server. */
export function limitSignIn() {
  const limiter = new AttemptLimiter(limits);
  return {
    before: createAuthMiddleware(async ({ path: asked, body }) => {
      const waitMs = asked === path ? limiter.take(accountOf(body), Date.now()) : 0;
      if (waitMs === 0) return;
      const message = "Too many attempts to sign in to this account; wait a few minutes and try again";
      throw new APIError("TOO_MANY_REQUESTS", { code: "TOO_MANY_ATTEMPTS", message }, retryAfter(waitMs));
    }),
    after: createAuthMiddleware(async ({ path: asked, body, context }) => {
      if (asked === path && context.newSession) limiter.clear(accountOf(body));
    }),
  };
}

function retryAfter(waitMs: number): { "Retry-After": string } {
  return { "Retry-After": String(Math.ceil(waitMs / 1000)) };
}

/** The account that a body asks for; bodies without one count together. */
function accountOf(body: unknown): string {
  const email = typeof body === "object" && body !== null && "email" in body ? body.email : undefined;
  return typeof email === "string" ? email.trim().toLowerCase().slice(0, 320) : "";
}
