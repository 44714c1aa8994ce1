import { sql, type Kysely } from "kysely";
import type { Logger } from "pino";
import type { StoreSchema } from "../sql/StoreSchema.ts";

const oldestVersion = 13;

interface ServerFacts {
  readonly version: string;
  readonly number: string;
  readonly encoding: string;
  readonly fsync: string;
}

/**
 * Makes sure that a PostgreSQL can hold the store. Throws an Error that says why not: it is too old, or its database
 * can't hold every letter. Warns when the server doesn't flush to disk, because then nothing that it stores is certain.
 */
export async function requireSuitableServer(db: Kysely<StoreSchema>, logger: Logger): Promise<void> {
  const { rows } = await sql<ServerFacts>`
    SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number,
      current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync`.execute(db);
  const facts = rows[0];
  if (facts === undefined) throw new Error("it doesn't say what it is");
  if (Number(facts.number) < oldestVersion * 10_000) {
    throw new Error(`it is PostgreSQL ${facts.version}; ${oldestVersion} or newer is needed`);
  }
  if (facts.encoding !== "UTF8") {
    throw new Error(`its encoding is ${facts.encoding}; make a database with the encoding UTF8`);
  }
  if (facts.fsync !== "on") {
    logger.warn("PostgreSQL runs with fsync off: what people were told is saved would not survive a power cut");
  }
}
