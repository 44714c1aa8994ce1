import { Pool, types, type ClientBase, type PoolClient, type PoolConfig } from "pg";

/** How long the parts of a query may take; a database that is gone must not keep anybody waiting. */
const connectMs = 5_000;
const statementMs = 10_000;

/** What differs from pool to pool of one store. */
export interface PoolOptions {
  readonly url: string;
  /** Connections at most. */
  readonly max: number;
  /** For work that may take as long as it takes, like migrations. */
  readonly isPatient?: boolean;
}

/**
 * Connections to PostgreSQL that never wait without end: for a connection five seconds, for an answer ten. One that
 * failed is replaced when the next is asked for, so the store comes back by itself when the database does.
 * Every commit is flushed to disk, whatever the server's default says. Numbers come as numbers, bytes as Uint8Array.
 */
export function createPool({ url, max, isPatient = false }: PoolOptions): Pool {
  const limits: PoolConfig = isPatient
    ? {}
    : {
        statement_timeout: statementMs,
        query_timeout: statementMs + 2_000,
        idle_in_transaction_session_timeout: 60_000,
      };
  const pool = new Pool({
    connectionString: url,
    application_name: "throughline",
    max,
    connectionTimeoutMillis: connectMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    ...limits,
    types: { getTypeParser },
    onConnect: flushCommits,
  });
  // A connection that breaks, idle or not, is replaced by the pool; whoever waits on it is told by its query.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    careFor(client);
  });
  return pool;
}

/** The pool waits for what this gives before anyone gets the connection (its types don't say so). */
function flushCommits(client: ClientBase): unknown {
  return client.query(
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
  );
}

const getTypeParser: typeof types.getTypeParser = (oid, format) =>
  oid === types.builtins.INT8 ? toNumber : types.getTypeParser(oid, format);

/** A bigint column as a number. Throws where a number can't hold it exactly. */
function toNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`);
  return number;
}

/** Two things that pg leaves to its users, for every query of a connection, whoever makes it. */
function careFor(client: PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const careful = (config: unknown, values?: unknown, callback?: unknown): unknown => {
    const answer = query(config, Array.isArray(values) ? values.map(toStorable) : values, callback);
    if (answer instanceof Promise) {
      answer.catch((error: unknown) => {
        // It still waits for this answer, and would keep the next who gets it waiting too.
        if (error instanceof Error && error.message === "Query read timeout") client.end().catch(() => undefined);
      });
    }
    return answer;
  };
  client.query = careful as PoolClient["query"];
}

/** PostgreSQL's text can't hold a NUL, which SQLite's can; it is shown as what can't be shown. */
function toStorable(value: unknown): unknown {
  return typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value;
}
