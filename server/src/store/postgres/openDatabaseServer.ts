import { DatabaseError } from "pg";
import type { Logger } from "pino";
import { StartupError } from "../../machine/StartupError.ts";
import type { SqlStore } from "../sql/SqlStore.ts";
import { openPostgresStore } from "./openPostgresStore.ts";

const retryMs = 500;
/** SQLSTATE of a server that is starting, stopping or has no connection left. */
const passing = new Set(["57P03", "57P01", "53300"]);

/**
 * Opens the store in PostgreSQL for a server that starts. Waits up to `patienceMs` for a database that isn't there yet,
 * because machines that start together don't do so in order.
 * Throws a StartupError with one line that names the place and never the password.
 */
export async function openDatabaseServer(url: string, logger: Logger, patienceMs = 30_000): Promise<SqlStore> {
  const until = Date.now() + patienceMs;
  let isWaiting = false;
  for (;;) {
    try {
      return await openPostgresStore(url, logger);
    } catch (error) {
      if (!mayPass(error) || Date.now() + retryMs > until) {
        const reason = error instanceof Error ? describe(error) : String(error);
        throw new StartupError([`DATABASE_URL ${placeOf(url)} can't be used: ${reason}`], { cause: error });
      }
    }
    if (!isWaiting) logger.info({ database: placeOf(url) }, "waiting for PostgreSQL");
    isWaiting = true;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

function mayPass(error: unknown): boolean {
  if (error instanceof DatabaseError) return passing.has(error.code ?? "");
  // What the network says has a code of the system's, and a server that hangs up in the middle gives none.
  return (
    error instanceof Error && ("syscall" in error || /^(Connection|timeout)/.test(error.message) || isAggregate(error))
  );
}

/** Node tries all addresses of a name, and gives all of their errors. */
function isAggregate(error: Error): error is AggregateError {
  return error instanceof AggregateError;
}

function describe(error: Error): string {
  const first: unknown = isAggregate(error) ? error.errors[0] : error;
  return (first instanceof Error ? first.message : error.message).replaceAll(/\s+/g, " ");
}

function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
