import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { parseBigInt, type IGenericSqlite } from "kysely-generic-sqlite";

const statementCacheSize = 200;

/**
 * Opens a SQLite file with Node's own driver and runs Kysely's queries on it, synchronously.
 * For the worker thread. WAL with synchronous=FULL: a commit returns after its fsync, and readers
 * and the writer don't wait for each other. Throws when the file isn't a database or can't be written.
 */
export function createSqliteExecutor(fileName: string): IGenericSqlite<DatabaseSync> {
  const db = new DatabaseSync(fileName, { enableForeignKeyConstraints: true, timeout: 5_000 });
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  // A file that can only be read would otherwise be found out by the first person who edits. (BEGIN IMMEDIATE alone
  // quietly begins to read there.)
  db.exec("BEGIN; PRAGMA user_version = 0; ROLLBACK");
  const statements = new Map<string, StatementSync>();

  const prepare = (text: string): StatementSync => {
    const known = statements.get(text);
    const statement = known ?? db.prepare(text);
    // In the order of their last use; appends of rare sizes must not push out what is used all the time.
    if (known !== undefined) statements.delete(text);
    statements.set(text, statement);
    const [oldest] = statements.keys();
    if (statements.size > statementCacheSize && oldest !== undefined) statements.delete(oldest);
    return statement;
  };

  return {
    db,
    query: (_isSelect, text, parameters) => {
      const statement = prepare(text);
      const values = (parameters ?? []).map(toSqliteValue);
      // Only a statement that has result columns may be read; a write with RETURNING has them too.
      if (statement.columns().length > 0) return { rows: statement.all(...values) };
      const result = statement.run(...values);
      return {
        rows: [],
        insertId: parseBigInt(result.lastInsertRowid),
        numAffectedRows: parseBigInt(result.changes),
      };
    },
    close: () => {
      statements.clear();
      db.close();
    },
  };
}

/** SQLite has no booleans and no dates; better-auth's tables keep them as 0/1 and ISO text. */
function toSqliteValue(value: unknown): SQLInputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite can't store a value of type ${typeof value}`);
}
