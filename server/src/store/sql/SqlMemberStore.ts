import type { Kysely } from "kysely";
import type { BoardMember, MemberStore } from "../MemberStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";

/** Board members in SQL. */
export class SqlMemberStore implements MemberStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
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

  async findOn(boardIds: readonly string[], userId: string): Promise<ReadonlyMap<string, BoardMember>> {
    if (boardIds.length === 0) return new Map();
    const found = await this.#db
      .selectFrom("boardMembers")
      .selectAll()
      .where("userId", "=", userId)
      .where("boardId", "in", boardIds)
      .execute();
    return new Map(found.map((member) => [member.boardId, member]));
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
