import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import type { TableSource } from "../backup/TableSource.ts";

/**
 * Puts rows into every table of a SQLite file that takes some, with values of every sort: for tests that compare whole
 * databases. Foreign keys refer to rows that are there. Gives the names of the tables.
 */
export function fillTables(file: string, rowsPerTable = 20): string[] {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  const tables = db
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !name.startsWith("kysely_"));
  db.exec("BEGIN");
  for (const table of tables) {
    const columns = db.prepare('SELECT name, type, "notnull" OR pk AS needed FROM pragma_table_info(?)').all(table);
    const references = db.prepare('SELECT "from" AS name FROM pragma_foreign_key_list(?)').all(table);
    const referring = new Set(references.map(({ name }) => String(name)));
    const names = columns.map(({ name }) => `"${String(name)}"`);
    const insert = db.prepare(
      `INSERT INTO "${table}" (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    );
    for (let row = 0; row < rowsPerTable; row++) {
      insert.run(
        ...columns.map(({ name, type, needed }) => {
          // Rows refer to those of the same number; ids are the numbers themselves.
          if (name === "id" || referring.has(String(name))) return `id-${row}`;
          if (needed === 0 && row % 3 === 0) return null;
          return valueOf(String(type).toLowerCase(), `${table}.${String(name)}.${row}`, row);
        }),
      );
    }
  }
  db.exec("COMMIT");
  db.close();
  return tables;
}

function valueOf(type: string, seed: string, row: number): string | number | Uint8Array {
  if (type === "blob")
    return createHash("sha512")
      .update(seed)
      .digest()
      .subarray(0, (row * 7) % 64);
  if (type === "date") return new Date(1_700_000_000_000 + row * 1_234).toISOString();
  if (type === "integer") return integerOf(seed.split(".")[1] ?? "", row);
  return `${seed} „é 𝄞” \u0001 ${"x".repeat(row)}`;
}

function integerOf(column: string, row: number): number {
  // better-auth's only boolean, which SQLite keeps as a number.
  if (column === "emailVerified") return row % 2;
  // Times pass 32 bits, other numbers nearly.
  return /at$/i.test(column) ? 1_700_000_000_000 + row : row * 100_000_007;
}

/** Every table of a source as one hash over its rows, whatever their order. */
export async function hashTables(source: Pick<TableSource, "tables" | "rows">): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const part of source.tables) {
    const rows: string[] = [];
    const columns = part.columns
      .map((column, at) => ({ column, at }))
      .toSorted((a, b) => (a.column < b.column ? -1 : 1));
    for await (const row of source.rows(part)) {
      const values = columns.map(({ column, at }) => {
        const value = row[at];
        return [column, value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value];
      });
      rows.push(JSON.stringify(values));
    }
    const hash = createHash("sha256").update(rows.toSorted().join("\n")).digest("hex");
    hashes[part.table] = `${rows.length} rows, ${hash}`;
  }
  return hashes;
}
