import type { ErrorBody } from "@throughline/api";
import { rateLimit, type RateLimitRequestHandler } from "express-rate-limit";

const minute = 60_000;

/**
 * Allows so many requests per client address and window, then answers 429. The address is Express', so behind proxies
 * TRUST_PROXY decides whether everybody shares one.
 */
function limit(windowMs: number, count: number, what: string): RateLimitRequestHandler {
  const body: ErrorBody = {
    error: { code: "too-many-requests", message: `Too many ${what}; wait a few minutes and try again`, details: [] },
  };
  return rateLimit({ windowMs, limit: count, standardHeaders: "draft-8", legacyHeaders: false, message: body });
}

/** The limits on what can be guessed; new ones for every server. */
export function createRateLimits() {
  return {
    /** Wrong and right passwords: a person mistypes a few times, a program tries thousands. */
    signIn: limit(5 * minute, 20, "attempts to sign in"),
    setup: limit(5 * minute, 20, "attempts to set up"),
    /** A whole workshop may sit behind one address. */
    join: limit(minute, 300, "people joining from here"),
    /** Everybody of a workshop looks for the board at the same time. */
    lost: limit(minute, 300, "questions for lost boards"),
  };
}
