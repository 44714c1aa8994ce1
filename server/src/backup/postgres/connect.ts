import { Client, TypeOverrides, types } from "pg";
import { BackupError } from "../format/BackupError.ts";

/** Numbers as numbers; pg gives 64-bit ones as text. */
const typeParsers = new TypeOverrides();
typeParsers.setTypeParser(types.builtins.INT8, Number);

/** A connection of its own for a backup or restore, that may take as long as it takes. Throws a BackupError when there is none. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: "throughline-backup",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: typeParsers,
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
