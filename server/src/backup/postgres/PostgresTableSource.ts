import type { Client } from "pg";
import { BackupError } from "../format/BackupError.ts";
import type { BackupPart, PortableRow, PortableValue } from "../format/backupFormat.ts";
import { NoDataError } from "../format/NoDataError.ts";
import type { RowFilter, TableSource } from "../TableSource.ts";
import { connect } from "./connect.ts";
import { listMigrations, listTables, quote } from "./postgresCatalogue.ts";

/** About how much is asked for at once: rows are between some bytes and many megabytes long. */
const fetchBytes = 4 * 1024 * 1024;
const maxFetchRows = 2_000;

/**
 * A PostgreSQL database as it is at this moment, also while servers write into it: one transaction sees one moment,
 * and readers and writers don't wait for each other.
 * Throws a BackupError when it can't be reached or holds no data.
 */
export async function openPostgresSource(url: string): Promise<TableSource> {
  const client = await connect(url);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const migrations = await listMigrations(client);
    if (migrations.length === 0) throw new NoDataError("The database of DATABASE_URL");
    const tables = await listTables(client);
    const secret = await client.query<{ value: string }>("SELECT value FROM settings WHERE key = 'secret'");
    const at = new Date();
    return { ...createSource(client), at, migrations, tables, secret: secret.rows[0]?.value ?? null };
  } catch (error) {
    await client.end();
    throw error;
  }
}

function createSource(client: Client): Pick<TableSource, "store" | "count" | "rows" | "close"> {
  let cursors = 0;
  return {
    store: "postgres",
    async count(table) {
      const { rows } = await client.query<{ rows: number }>(`SELECT count(*)::float8 AS rows FROM ${quote(table)}`);
      return rows[0]?.rows ?? 0;
    },
    async *rows({ table, columns }: BackupPart, where?: RowFilter): AsyncGenerator<PortableRow> {
      const cursor = `backup_${(cursors += 1)}`;
      const chosen = where === undefined ? "" : ` WHERE ${quote(where.column)} = ${client.escapeLiteral(where.value)}`;
      const select = `SELECT ${columns.map(quote).join(", ")} FROM ${quote(table)}${chosen}`;
      await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${select}`);
      // One row first: nobody knows yet how long they are. Then as many as fit, by the longest that was seen.
      for (let rows = 1, longest = 1; ;) {
        const fetched = await client.query<unknown[]>({ text: `FETCH ${rows} FROM ${cursor}`, rowMode: "array" });
        for (const row of fetched.rows) {
          const portable = row.map((value, at) => toPortable(value, table, columns[at] ?? ""));
          longest = Math.max(
            longest,
            portable.reduce<number>((sum, value) => sum + lengthOf(value), 0),
          );
          yield portable;
        }
        if (fetched.rows.length < rows) break;
        rows = Math.max(1, Math.min(maxFetchRows, rows * 4, Math.floor(fetchBytes / longest)));
      }
      await client.query(`CLOSE ${cursor}`);
    },
    async close() {
      await client.end();
    },
  };
}

function lengthOf(value: PortableValue): number {
  return value instanceof Uint8Array || typeof value === "string" ? value.length : 8;
}

/** Dates as ISO text and booleans as 0 or 1, as SQLite keeps them. */
function toPortable(value: unknown, table: string, column: string): PortableValue {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (value instanceof Uint8Array) return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  throw new BackupError(`${table}.${column} can't be backed up: it has a type that this program doesn't know`);
}
