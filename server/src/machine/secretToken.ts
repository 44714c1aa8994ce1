import { createHash, randomBytes } from "node:crypto";

/** Makes a secret that nobody can guess: 32 random bytes in base64url, 43 characters. */
export function createSecretToken(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * The form in which a secret is stored and looked up. A plain hash is enough: the secrets are random, there is no
 * dictionary to try, and finding one by an index over hashes tells nothing by its timing.
 */
export function hashSecretToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A new id for anything that is stored: 16 characters, 96 bits. */
export function createId(): string {
  return randomBytes(12).toString("base64url");
}
