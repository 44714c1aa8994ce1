import type { Kysely } from "kysely";
import type { LinkStore, ShareLink } from "../LinkStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";

/** Share links in SQL. */
export class SqlLinkStore implements LinkStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
  }

  async create(link: ShareLink): Promise<void> {
    await this.#db.insertInto("links").values(link).execute();
  }

  findByTokenHash(tokenHash: string): Promise<ShareLink | undefined> {
    return this.#db.selectFrom("links").selectAll().where("tokenHash", "=", tokenHash).executeTakeFirst();
  }

  find(id: string): Promise<ShareLink | undefined> {
    return this.#db.selectFrom("links").selectAll().where("id", "=", id).executeTakeFirst();
  }

  list(boardId: string): Promise<ShareLink[]> {
    return this.#db
      .selectFrom("links")
      .selectAll()
      .where("boardId", "=", boardId)
      .orderBy("createdAt", "desc")
      .orderBy("id")
      .execute();
  }

  async revoke(boardId: string, id: string, at: number): Promise<boolean> {
    const result = await this.#db
      .updateTable("links")
      .set({ revokedAt: at })
      .where("boardId", "=", boardId)
      .where("id", "=", id)
      .where("revokedAt", "is", null)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }
}
