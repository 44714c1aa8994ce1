import { sql, type Kysely } from "kysely";
import { GroupCommit } from "../GroupCommit.ts";
import type { Fold, StoredDocument, UpdateAuthor, UpdateLog } from "../UpdateLog.ts";
import { keepOwners } from "./SqlOwnerStore.ts";
import { momentToRow } from "./SqlHistoryStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";
import { isWithin, type NewUpdate, type UpdateNumbering } from "./UpdateNumbering.ts";

const groupLimits = { items: 500, size: 16 * 1024 * 1024 };

/** From some thousand changes a second on. What a single room brings is stored as it comes: in few, a burst would wait. */
const groupPace = { busyFrom: 6, everyMs: 5 };

/** What goes with a document. */
const deleted = ["updates", "snapshots", "moments", "quarantinedUpdates", "clientClaims", "elementOwners"] as const;

/** Moments in one statement: few, because each may carry a whole state. */
const momentBatch = 50;

/**
 * The update log in SQL. Concurrent appends share one commit, and so one fsync.
 * Statements of a transaction touch the tables in one order (updates, snapshots, moments, …), so that folding and
 * deleting wait for each other instead of ending in a deadlock.
 */
export class SqlUpdateLog implements UpdateLog {
  readonly #db: Kysely<StoreSchema>;
  readonly #numbering: UpdateNumbering;
  readonly #commits: GroupCommit<NewUpdate, number>;

  constructor(db: Kysely<StoreSchema>, numbering: UpdateNumbering) {
    this.#db = db;
    this.#numbering = numbering;
    this.#commits = new GroupCommit(
      (rows) => numbering.append(rows),
      (row) => row.data.byteLength,
      groupLimits,
      groupPace,
    );
  }

  append(document: string, update: Uint8Array, author: UpdateAuthor): Promise<number> {
    // A view on a socket's buffer would take the whole buffer along, and may be written over before its turn comes.
    return this.#commits.add({ document, data: update.slice(), userId: author.userId, at: author.at });
  }

  load(document: string): Promise<StoredDocument> {
    return this.readAfter(document, 0);
  }

  async readAfter(document: string, seq: number): Promise<StoredDocument> {
    // One statement, or a fold in between would take rows away that the reader then misses.
    const snapshot = this.#db
      .selectFrom("snapshots")
      .select(["seq", "state as data", sql<string | null>`null`.as("userId"), "writtenAt as at"])
      .select(sql<number>`1`.as("isSnapshot"))
      .where("document", "=", document)
      .where("seq", ">", seq);
    const found = await this.#db
      .selectFrom("updates")
      .select(["seq", "data", "userId", "at"])
      .select(sql<number>`0`.as("isSnapshot"))
      .where("document", "=", document)
      .where("seq", ">", seq)
      .unionAll(snapshot)
      .orderBy("seq")
      .execute();
    // Folding drops every row up to the snapshot's number, so the snapshot comes first.
    const [first, ...later] = found;
    const isFolded = first?.isSnapshot === 1;
    const rows = (isFolded ? later : found).map((row) => ({
      seq: row.seq,
      update: row.data,
      userId: row.userId,
      at: row.at,
    }));
    return isFolded ? { snapshot: { state: first.data, seq: first.seq }, rows } : { rows };
  }

  async heads(documents: readonly string[]): Promise<Map<string, number>> {
    return documents.length === 0 ? new Map() : this.#numbering.heads(documents);
  }

  async fold(document: string, { state, seq, base = seq, moments, made = [] }: Fold): Promise<boolean> {
    const oldest = Math.min(base, seq - 1);
    const snapshot = { state: state.slice(), seq, writtenAt: Date.now() };
    try {
      await this.#db.transaction().execute(async (db) => {
        const dropped = await db
          .deleteFrom("updates")
          .where("document", "=", document)
          .where("seq", "<=", seq)
          .executeTakeFirst();
        if (dropped.numDeletedRows === 0n) throw new NothingToFold();
        const written = await db
          .insertInto("snapshots")
          .values({ document, ...snapshot })
          .onConflict((conflict) =>
            conflict.column("document").doUpdateSet(snapshot).where("snapshots.seq", "<=", oldest),
          )
          .executeTakeFirst();
        if (written.numInsertedOrUpdatedRows === 0n) throw new NothingToFold();
        for (let from = 0; from < moments.length; from += momentBatch) {
          const rows = moments.slice(from, from + momentBatch).map((moment) => momentToRow(document, moment));
          await db.insertInto("moments").values(rows).execute();
        }
        await keepOwners(db, document, made);
      });
      return true;
    } catch (error) {
      if (error instanceof NothingToFold) return false;
      throw error;
    }
  }

  async quarantine(document: string, seq: number, reason: string): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db
        .insertInto("quarantinedUpdates")
        .columns(["document", "seq", "data", "userId", "at", "reason", "quarantinedAt"])
        .expression((query) =>
          query
            .selectFrom("updates")
            .select(["document", "seq", "data", "userId", "at"])
            .select([sql.val(reason).as("reason"), sql.val(Date.now()).as("quarantinedAt")])
            .where("document", "=", document)
            .where("seq", "=", seq),
        )
        // Two servers may find the same row broken.
        .onConflict((conflict) => conflict.columns(["document", "seq"]).doNothing())
        .execute();
      await db.deleteFrom("updates").where("document", "=", document).where("seq", "=", seq).execute();
    });
  }

  async isQuarantined(document: string, seq: number): Promise<boolean> {
    const found = await this.#db
      .selectFrom("quarantinedUpdates")
      .select("seq")
      .where("document", "=", document)
      .where("seq", "=", seq)
      .executeTakeFirst();
    return found !== undefined;
  }

  async delete(document: string): Promise<void> {
    // An append that is under way would leave a row that nobody can read or remove.
    await this.#commits.settled();
    await this.#db.transaction().execute(async (db) => {
      await this.#numbering.keepHeads(db, document);
      for (const table of deleted) {
        await db.deleteFrom(table).where(isWithin(document)).execute();
      }
    });
  }
}

/** Rolls a fold's transaction back. */
class NothingToFold extends Error {}
