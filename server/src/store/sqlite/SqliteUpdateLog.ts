import { sql, type Kysely } from "kysely";
import { GroupCommit } from "../GroupCommit.ts";
import type { StoredDocument, UpdateAuthor, UpdateLog } from "../UpdateLog.ts";
import type { SqliteSchema } from "./SqliteSchema.ts";

interface NewRow {
  document: string;
  data: Uint8Array;
  userId: string | null;
  at: number;
}

// Four parameters a row; SQLite takes 32,766 in one statement.
const groupLimits = { items: 500, bytes: 16 * 1024 * 1024 };

/** The update log in SQLite. Concurrent appends share one commit, and so one fsync. */
export class SqliteUpdateLog implements UpdateLog {
  readonly #db: Kysely<SqliteSchema>;
  readonly #commits: GroupCommit<NewRow, number>;

  constructor(db: Kysely<SqliteSchema>) {
    this.#db = db;
    this.#commits = new GroupCommit(
      (rows) => this.#insert(rows),
      (row) => row.data.byteLength,
      groupLimits,
    );
  }

  append(document: string, update: Uint8Array, author: UpdateAuthor): Promise<number> {
    // A view on a socket's buffer would take the whole buffer along to the worker, so it is copied.
    return this.#commits.add({ document, data: update.slice(), userId: author.userId, at: author.at });
  }

  async load(document: string): Promise<StoredDocument> {
    // One transaction, or a snapshot written in between would fold rows away that its reader misses.
    return this.#db.transaction().execute(async (db) => {
      const snapshot = await db
        .selectFrom("snapshots")
        .select(["state", "seq"])
        .where("document", "=", document)
        .executeTakeFirst();
      const rows = await db
        .selectFrom("updates")
        .select(["seq", "data as update"])
        .where("document", "=", document)
        .where("seq", ">", snapshot?.seq ?? 0)
        .orderBy("seq")
        .execute();
      return { snapshot, rows };
    });
  }

  async writeSnapshot(document: string, state: Uint8Array, uptoSeq: number): Promise<void> {
    const row = { document, state: state.slice(), seq: uptoSeq, writtenAt: Date.now() };
    await this.#db.transaction().execute(async (db) => {
      const folded = db
        .selectFrom("updates")
        .select("seq")
        .where("document", "=", document)
        .where("seq", "<=", uptoSeq);
      if ((await folded.limit(1).executeTakeFirst()) === undefined) return;
      const written = await db
        .insertInto("snapshots")
        .values(row)
        .onConflict((conflict) =>
          conflict
            .column("document")
            .doUpdateSet({ state: row.state, seq: row.seq, writtenAt: row.writtenAt })
            .where("snapshots.seq", "<", uptoSeq),
        )
        .executeTakeFirst();
      if (written.numInsertedOrUpdatedRows === 0n) return;
      await db.deleteFrom("updates").where("document", "=", document).where("seq", "<=", uptoSeq).execute();
    });
  }

  async quarantine(document: string, seq: number, reason: string): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db
        .insertInto("quarantinedUpdates")
        .columns(["seq", "document", "data", "userId", "at", "reason", "quarantinedAt"])
        .expression((query) =>
          query
            .selectFrom("updates")
            .select(["seq", "document", "data", "userId", "at"])
            .select([sql.val(reason).as("reason"), sql.val(Date.now()).as("quarantinedAt")])
            .where("document", "=", document)
            .where("seq", "=", seq),
        )
        .execute();
      await db.deleteFrom("updates").where("document", "=", document).where("seq", "=", seq).execute();
    });
  }

  async delete(document: string): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      for (const table of ["updates", "snapshots", "quarantinedUpdates"] as const) {
        await db
          .deleteFrom(table)
          .where((where) =>
            where.or([
              where("document", "=", document),
              // A range instead of LIKE: ids may hold "_", and the index is used. "0" follows "/".
              where.and([where("document", ">", `${document}/`), where("document", "<", `${document}0`)]),
            ]),
          )
          .execute();
      }
    });
  }

  // One statement is one transaction: all rows of a group are stored or none.
  async #insert(rows: readonly NewRow[]): Promise<number[]> {
    const inserted = await this.#db
      .insertInto("updates")
      .values([...rows])
      .returning("seq")
      .execute();
    // SQLite inserts VALUES in order, but promises no order for what RETURNING gives.
    return inserted.map((row) => row.seq).sort((a, b) => a - b);
  }
}
