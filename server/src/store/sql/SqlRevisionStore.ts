import type { Kysely } from "kysely";
import type { Revision, RevisionStore } from "../RevisionStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";

const columns = ["id", "boardId", "name", "createdAt", "createdBy"] as const;

/** Revisions in SQL. */
export class SqlRevisionStore implements RevisionStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
  }

  async create(revision: Revision, state: Uint8Array): Promise<void> {
    await this.#db
      .insertInto("revisions")
      .values({ ...revision, state: state.slice() })
      .execute();
  }

  list(boardId: string): Promise<Revision[]> {
    return this.#db
      .selectFrom("revisions")
      .select(columns)
      .where("boardId", "=", boardId)
      .orderBy("createdAt", "desc")
      .orderBy("id")
      .execute();
  }

  find(boardId: string, id: string): Promise<(Revision & { readonly state: Uint8Array }) | undefined> {
    return this.#db
      .selectFrom("revisions")
      .select([...columns, "state"])
      .where("boardId", "=", boardId)
      .where("id", "=", id)
      .executeTakeFirst();
  }

  async deleteAutomatic(boardId: string, kept: number): Promise<void> {
    const newest = this.#db
      .selectFrom("revisions")
      .select("id")
      .where("boardId", "=", boardId)
      .where("name", "is", null)
      .orderBy("createdAt", "desc")
      .orderBy("id")
      .limit(kept);
    await this.#db
      .deleteFrom("revisions")
      .where("boardId", "=", boardId)
      .where("name", "is", null)
      .where("id", "not in", newest)
      .execute();
  }
}
