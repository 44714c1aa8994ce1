import type { Kysely } from "kysely";
import type { BoardMember, MemberStore } from "../MemberStore.ts";
import type { SqliteSchema } from "./SqliteSchema.ts";

/** Board members in SQLite. */
export class SqliteMemberStore implements MemberStore {
  readonly #db: Kysely<SqliteSchema>;

  constructor(db: Kysely<SqliteSchema>) {
    this.#db = db;
  }

  async set(member: BoardMember): Promise<void> {
    await this.#db
      .insertInto("boardMembers")
      .values(member)
      .onConflict((conflict) => conflict.columns(["boardId", "userId"]).doUpdateSet({ role: member.role }))
      .execute();
  }

  find(boardId: string, userId: string): Promise<BoardMember | undefined> {
    return this.#db
      .selectFrom("boardMembers")
      .selectAll()
      .where("boardId", "=", boardId)
      .where("userId", "=", userId)
      .executeTakeFirst();
  }

  list(boardId: string): Promise<BoardMember[]> {
    return this.#db
      .selectFrom("boardMembers")
      .selectAll()
      .where("boardId", "=", boardId)
      .orderBy("addedAt")
      .orderBy("userId")
      .execute();
  }

  async remove(boardId: string, userId: string): Promise<boolean> {
    const result = await this.#db
      .deleteFrom("boardMembers")
      .where("boardId", "=", boardId)
      .where("userId", "=", userId)
      .executeTakeFirst();
    return result.numDeletedRows > 0n;
  }
}
