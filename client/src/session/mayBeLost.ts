import type { ConnectionState } from "./ConnectionStore.ts";

/** A time of recovery as the API tells of it, in ISO 8601. */
interface Recovery {
  /** When the backup was restored. */
  readonly since: string;
  /** The moment that it shows; the same when recovery was begun by hand, after a loss of unknown age. */
  readonly backupAt: string;
}

/** Clocks of browsers and servers differ; in doubt a copy is offered. */
const leewayMs = 10 * 60_000;

/**
 * Whether a refusal could be that of a board that the server lost. A guest of it was lost with it, and is asked to join
 * again; everybody else is told that there is no such board, in the same words as somebody whose right was taken away.
 */
export function isMissing({ status, reason }: ConnectionState, isGuest: boolean): boolean {
  return status === "refused" && (reason === "no-access" || (isGuest && reason === "not-signed-in"));
}

/**
 * Whether a board that the recovering server doesn't know was lost with what the backup lacks, and not deleted for ever
 * by somebody: this browser must have had it from the server (`seenAt`, ms since 1970; undefined: unknown) after the
 * moment of the backup, which otherwise would hold it, and not after the restore, which otherwise didn't lack it.
 */
export function mayBeLost({ since, backupAt }: Recovery, seenAt: number | undefined): boolean {
  if (seenAt === undefined) return true;
  if (seenAt > Date.parse(since) + leewayMs) return false;
  return backupAt === since || seenAt > Date.parse(backupAt) - leewayMs;
}
