import type { Kysely } from "kysely";
import type { StoreSchema } from "../sql/StoreSchema.ts";
import { isWithin, type NewUpdate, type UpdateNumbering } from "../sql/UpdateNumbering.ts";
import type { AppendedRow } from "./createAppend.ts";

/** How many documents' newest numbers are remembered; others are looked up. */
const rememberedHeads = 10_000;

/**
 * Numbers of rows in a file that only this process writes: the newest number of each document is remembered, so that
 * an append only inserts and nothing is read for it. Not for two groups at once.
 */
export class SqliteNumbering implements UpdateNumbering {
  readonly #db: Kysely<StoreSchema>;
  readonly #store: (rows: readonly AppendedRow[]) => Promise<void>;
  /** In the order of their last use. */
  readonly #heads = new Map<string, number>();

  /** `store` stores rows in one commit, all or none. */
  constructor(db: Kysely<StoreSchema>, store: (rows: readonly AppendedRow[]) => Promise<void>) {
    this.#db = db;
    this.#store = store;
  }

  async append(rows: readonly NewUpdate[]): Promise<readonly number[]> {
    const heads = await this.heads([...new Set(rows.map((row) => row.document))]);
    const numbered = rows.map(({ document, userId, at, data }): AppendedRow => {
      const seq = (heads.get(document) ?? 0) + 1;
      heads.set(document, seq);
      return [document, seq, userId, at, data];
    });
    try {
      await this.#store(numbered);
    } catch (error) {
      // It may be stored all the same: only the file knows what comes next.
      for (const document of heads.keys()) this.#heads.delete(document);
      throw error;
    }
    for (const [document, head] of heads) this.#remember(document, head);
    return numbered.map(([, seq]) => seq);
  }

  async heads(documents: readonly string[]): Promise<Map<string, number>> {
    const unknown = documents.filter((document) => !this.#heads.has(document));
    const stored = unknown.length === 0 ? [] : await this.#readHeads(unknown);
    const heads = new Map(stored.map(({ document, seq }) => [document, seq]));
    for (const document of documents) {
      // Also for those that were looked up: an append may have remembered a newer one meanwhile.
      const remembered = this.#heads.get(document);
      if (remembered !== undefined) heads.set(document, remembered);
    }
    return heads;
  }

  async keepHeads(db: Kysely<StoreSchema>, document: string): Promise<void> {
    const numbersIn = (table: "updates" | "snapshots" | "quarantinedUpdates") =>
      db.selectFrom(table).select(["document as name", "seq"]).where(isWithin(document));
    await db
      .insertInto("documents")
      .columns(["name", "seq"])
      .expression((query) =>
        query
          .selectFrom(
            numbersIn("updates")
              .unionAll(numbersIn("snapshots"))
              .unionAll(numbersIn("quarantinedUpdates"))
              .as("numbers"),
          )
          .select(({ fn }) => ["name", fn.max("seq").as("seq")])
          .groupBy("name")
          // SQLite's grammar needs a clause before ON CONFLICT, or takes it for a join's.
          .having(({ fn }) => fn.max("seq"), ">", 0),
      )
      .onConflict((conflict) => conflict.column("name").doUpdateSet((row) => ({ seq: row.ref("excluded.seq") })))
      .execute();
  }

  #readHeads(documents: readonly string[]): Promise<{ document: string; seq: number }[]> {
    const numbersIn = (table: "updates" | "snapshots" | "quarantinedUpdates") =>
      this.#db.selectFrom(table).select(["document", "seq"]).where("document", "in", documents);
    const kept = this.#db.selectFrom("documents").select(["name as document", "seq"]).where("name", "in", documents);
    return this.#db
      .selectFrom(
        numbersIn("updates")
          .unionAll(numbersIn("snapshots"))
          .unionAll(numbersIn("quarantinedUpdates"))
          .unionAll(kept)
          .as("numbers"),
      )
      .select(({ fn }) => ["document", fn.max("seq").as("seq")])
      .groupBy("document")
      .execute();
  }

  #remember(document: string, head: number): void {
    this.#heads.delete(document);
    this.#heads.set(document, head);
    const [oldest] = this.#heads.keys();
    if (this.#heads.size > rememberedHeads && oldest !== undefined) this.#heads.delete(oldest);
  }
}
