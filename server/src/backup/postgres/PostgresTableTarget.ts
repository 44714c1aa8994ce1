import type { Client } from "pg";
import { BackupError } from "../format/BackupError.ts";
import type { BackupHeader, BackupPart, PortableRow, PortableValue } from "../format/backupFormat.ts";
import { checkPart } from "../checkPart.ts";
import type { TableTarget } from "../TableTarget.ts";
import { connect } from "./connect.ts";
import { listTables, quote } from "./postgresCatalogue.ts";

/** What restoring needs to know of the store's own code. */
export interface PreparePostgres {
  /** The advisory lock that every running server shares. */
  readonly serverLockKey: bigint;
  /**
   * Makes all tables in their newest form; what is in them stays. Throws a BackupError when this program can't read a
   * backup with these migrations, or not into tables of the newest form.
   */
  create(url: string, header: BackupHeader): Promise<void>;
}

const maxParameters = 60_000;

/** Documents' newest numbers, which a backup of SQLite doesn't list. */
const rebuildHeads = `INSERT INTO documents (name, seq)
  SELECT document, max(seq) FROM (
    SELECT document, seq FROM updates UNION ALL
    SELECT document, seq FROM snapshots UNION ALL
    SELECT document, seq FROM "quarantinedUpdates"
  ) numbers GROUP BY document
  ON CONFLICT (name) DO UPDATE SET seq = greatest(documents.seq, excluded.seq)`;

/**
 * A PostgreSQL database that no server uses, which stays locked until `close`. Everything happens in one transaction:
 * until its commit everybody else sees the old content, and without it that is what stays.
 */
export class PostgresTableTarget implements TableTarget {
  readonly place = "the database of DATABASE_URL";
  readonly #client: Client;
  readonly #prepare: PreparePostgres;
  readonly #url: string;
  #tables: readonly BackupPart[] = [];

  private constructor(client: Client, url: string, prepare: PreparePostgres) {
    this.#client = client;
    this.#url = url;
    this.#prepare = prepare;
  }

  /** Throws a BackupError when it can't be reached, or a server, or another restore, uses it. */
  static async open(url: string, prepare: PreparePostgres): Promise<PostgresTableTarget> {
    const client = await connect(url);
    const lock = await client.query<{ is: boolean }>("SELECT pg_try_advisory_lock($1) AS is", [prepare.serverLockKey]);
    if (lock.rows[0]?.is === true) return new PostgresTableTarget(client, url, prepare);
    await client.end();
    throw new BackupError("The database of DATABASE_URL is in use by a running server; stop all servers first");
  }

  async isEmpty(): Promise<boolean> {
    for (const { table } of await listTables(this.#client)) {
      if (table === "settings") continue;
      const { rows } = await this.#client.query(`SELECT 1 FROM ${quote(table)} LIMIT 1`);
      if (rows.length > 0) return false;
    }
    return true;
  }

  async begin(header: BackupHeader): Promise<void> {
    await this.#prepare.create(this.#url, header);
    this.#tables = await listTables(this.#client);
    await this.#client.query("BEGIN");
    const names = [...this.#tables.map(({ table }) => table), "accessEvents"];
    await this.#client.query(`TRUNCATE ${names.map(quote).join(", ")}`);
    if (header.secret !== null) await this.set("secret", header.secret);
  }

  async insert(part: BackupPart, rows: readonly PortableRow[]): Promise<void> {
    checkPart(part, this.#tables);
    const columns = part.columns.map(quote).join(", ");
    const width = part.columns.length;
    const most = Math.max(1, Math.floor(maxParameters / width));
    for (let from = 0; from < rows.length; from += most) {
      const some = rows.slice(from, from + most);
      const values = some.map(
        (_row, at) => `(${part.columns.map((_c, column) => `$${at * width + column + 1}`).join(", ")})`,
      );
      // The secret stands already, from the header.
      const conflict = part.table === "settings" ? " ON CONFLICT DO NOTHING" : "";
      const text = `INSERT INTO ${quote(part.table)} (${columns}) VALUES ${values.join(", ")}${conflict}`;
      await this.#client.query(
        text,
        some.flatMap((row) => row.map(toPostgres)),
      );
    }
  }

  async set(key: string, value: string): Promise<void> {
    const upsert = "INSERT INTO settings (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2";
    await this.#client.query(upsert, [key, value]);
  }

  async commit(): Promise<{ readonly kept?: string }> {
    await this.#client.query(rebuildHeads);
    await this.#client.query("SET LOCAL synchronous_commit = on; COMMIT");
    return {};
  }

  async close(): Promise<void> {
    // Without a commit the server rolls back when the connection ends.
    await this.#client.end();
  }
}

/** PostgreSQL's text can't hold a NUL, which SQLite's can; it is shown as what can't be shown. */
function toPostgres(value: PortableValue): PortableValue | Buffer {
  if (typeof value === "string") return value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value;
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}
