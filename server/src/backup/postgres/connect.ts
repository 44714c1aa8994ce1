import { Client, types } from "pg";
import { BackupError } from "../format/BackupError.ts";

const int8 = 20;

/** A connection of its own for a backup or restore, that may take as long as it takes. Throws a BackupError when there is none. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: "throughline-backup",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: { getTypeParser },
  });
  // Whoever waits on a connection that breaks is told by its query.
  client.on("error", () => undefined);
  try {
    await client.connect();
    // The administrator's defaults are for servers; this takes what it takes.
    await client.query(
      "SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET lock_timeout = '60s'",
    );
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupError(`The database of DATABASE_URL can't be reached: ${reason}`, { cause: error });
  }
}

function getTypeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  return oid === int8 ? Number : types.getTypeParser(oid, format as "text");
}
