import type { Client } from "pg";
import type { BackupPart } from "../format/backupFormat.ts";
import { isCarriedColumn, isCarriedTable } from "../notCarried.ts";
import { orderTables } from "../orderTables.ts";

/** A name as SQL takes it. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Every table of a PostgreSQL database that a backup carries, with its columns; a table comes after those it refers to. */
export async function listTables(client: Client): Promise<BackupPart[]> {
  const columns = await client.query<{ table: string; column: string }>(
    `SELECT c.table_name AS "table", c.column_name AS "column"
      FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
      ORDER BY c.table_name, c.ordinal_position`,
  );
  const references = await client.query<{ table: string; other: string }>(
    `SELECT child.relname AS "table", parent.relname AS other
      FROM pg_constraint
      JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
      WHERE contype = 'f' AND child.relnamespace = current_schema()::regnamespace`,
  );
  const columnsOf = new Map<string, string[]>();
  for (const { table, column } of columns.rows) {
    if (!isCarriedTable(table) || !isCarriedColumn(table, column)) continue;
    columnsOf.set(table, [...(columnsOf.get(table) ?? []), column]);
  }
  const othersOf = (table: string) => references.rows.filter((row) => row.table === table).map(({ other }) => other);
  return orderTables([...columnsOf.keys()], othersOf).map((table) => ({ table, columns: columnsOf.get(table) ?? [] }));
}

/** Names of the migrations that a PostgreSQL database has seen, oldest first. */
export async function listMigrations(client: Client): Promise<string[]> {
  const known = await client.query<{ is: boolean }>("SELECT to_regclass('kysely_migration') IS NOT NULL AS is");
  if (known.rows[0]?.is !== true) return [];
  const { rows } = await client.query<{ name: string }>("SELECT name FROM kysely_migration ORDER BY name");
  return rows.map(({ name }) => name);
}
