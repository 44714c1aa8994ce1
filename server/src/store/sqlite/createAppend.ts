import type { DatabaseSync, StatementSync } from "node:sqlite";

/** A numbered row of the log, as it goes to the database's thread. */
export type AppendedRow = readonly [document: string, seq: number, userId: string | null, at: number, data: Uint8Array];

/** Makes what stores rows of the log in one commit, all or none, for the database's thread. It throws SQLite's errors. */
export function createAppend(db: DatabaseSync): (rows: readonly AppendedRow[]) => void {
  let insert: StatementSync | undefined;
  return (rows) => {
    // The table comes with the migrations, after the file was opened.
    insert ??= db.prepare("INSERT INTO updates (document, seq, userId, at, data) VALUES (?, ?, ?, ?, ?)");
    if (rows.length > 1) db.exec("BEGIN IMMEDIATE");
    try {
      for (const row of rows) insert.run(...row);
      if (rows.length > 1) db.exec("COMMIT");
    } catch (error) {
      // SQLite ends some transactions by itself, on a full disk for one.
      if (db.isTransaction) db.exec("ROLLBACK");
      throw error;
    }
  };
}
