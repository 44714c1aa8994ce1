import { parseDocumentName } from "@throughline/api";
import type { Kysely } from "kysely";
import type { OrphanStore } from "../OrphanStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";
import { isWithin } from "./UpdateNumbering.ts";

/** How many names are read at once: few, because SQLite does nothing else meanwhile. */
const batch = 200;

/** Where a board can leave something that was written while it was deleted. Moments only come with a snapshot. */
const tables = ["updates", "snapshots", "clientClaims"] as const;

/** Boards' leftovers in SQL. Walks along the tables' primary keys and reads nothing else of what is still in use. */
export class SqlOrphanStore implements OrphanStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
  }

  async list(before: number): Promise<string[]> {
    const orphans = new Set<string>();
    for (const table of tables) {
      for await (const ids of this.#boardsIn(table)) {
        for (const id of await this.#withoutRow(ids)) {
          if ((await this.#newest(`board/${id}`)) < before) orphans.add(id);
        }
      }
    }
    return Array.from(orphans);
  }

  /** Ids of all boards of which a table holds something, in batches. */
  async *#boardsIn(table: (typeof tables)[number]): AsyncGenerator<readonly string[]> {
    let after = "board/";
    for (;;) {
      const found = await this.#db
        .selectFrom(table)
        .select("document")
        .where("document", ">", after)
        // "0" follows "/".
        .where("document", "<", "board0")
        .groupBy("document")
        .orderBy("document")
        .limit(batch)
        .execute();
      const last = found.at(-1);
      if (last === undefined) return;
      after = last.document;
      const names = found.map(({ document }) => parseDocumentName(document));
      yield names.flatMap((name) => (name !== undefined && "board" in name ? [name.board] : []));
    }
  }

  async #withoutRow(ids: readonly string[]): Promise<readonly string[]> {
    if (ids.length === 0) return [];
    const there = await this.#db.selectFrom("boards").select("id").where("id", "in", ids).execute();
    const known = new Set(there.map(({ id }) => id));
    return ids.filter((id) => !known.has(id));
  }

  /** When something was written last into a document or one beneath it. */
  async #newest(document: string): Promise<number> {
    const from = this.#db;
    const { at } = await from
      .selectFrom(
        from
          .selectFrom("updates")
          .select("at")
          .where(isWithin(document))
          .unionAll(from.selectFrom("snapshots").select("writtenAt as at").where(isWithin(document)))
          .unionAll(from.selectFrom("clientClaims").select("claimedAt as at").where(isWithin(document)))
          .as("times"),
      )
      .select((make) => make.fn.max("at").as("at"))
      .executeTakeFirstOrThrow();
    return at;
  }
}
