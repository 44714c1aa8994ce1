import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const lifetimeMs = 60_000;
const prefix = "tlc_";

const claimsSchema = z.object({
  /** The session of the user for whom it is, if any. */
  session: z.string().optional(),
  /** The guests for whom it is. */
  guests: z.array(z.string()),
  until: z.number(),
});

/** For whom a collab token was made: ids only, rights are looked up when it is used. */
export interface CollabClaims {
  readonly session?: string;
  readonly guests: readonly string[];
}

/**
 * Tokens for opening a WebSocket where cookies aren't sent, e.g. from a script. Signed instead of stored, because they
 * live for a minute; whoever lost their rights since then finds them gone all the same.
 */
export class CollabTokens {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** Makes a token. `expiresAt` is when it can no longer open a connection; open ones stay. */
  issue(claims: CollabClaims, now = Date.now()): { readonly token: string; readonly expiresAt: Date } {
    const until = now + lifetimeMs;
    const body = Buffer.from(JSON.stringify({ ...claims, until })).toString("base64url");
    return { token: `${prefix}${body}.${this.#sign(body)}`, expiresAt: new Date(until) };
  }

  /** For whom a token was made; undefined when it isn't ours, was changed, or is over. */
  verify(token: string, now = Date.now()): CollabClaims | undefined {
    if (!token.startsWith(prefix)) return undefined;
    const [body = "", signature = "", ...rest] = token.slice(prefix.length).split(".");
    const expected = Buffer.from(this.#sign(body));
    const given = Buffer.from(signature);
    if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    const claims = claimsSchema.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
    return claims.success && claims.data.until > now ? claims.data : undefined;
  }

  #sign(body: string): string {
    // The label keeps this use of the secret apart from better-auth's.
    return createHmac("sha256", this.#secret).update(`collab-token:${body}`).digest("base64url");
  }
}
