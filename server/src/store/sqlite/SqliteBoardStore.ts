import type { Kysely } from "kysely";
import type { Board, BoardFilter, BoardIndex, BoardStore, NewBoard } from "../BoardStore.ts";
import { buildMatchQuery } from "./buildMatchQuery.ts";
import type { SqliteSchema } from "./SqliteSchema.ts";

const columns = [
  "id",
  "kind",
  "title",
  "ownerId",
  "createdBy",
  "createdAt",
  "updatedAt",
  "updatedBy",
  "deletedAt",
  "elementCount",
] as const;

/** Boards in SQLite; search by FTS5, kept true by triggers. */
export class SqliteBoardStore implements BoardStore {
  readonly #db: Kysely<SqliteSchema>;

  constructor(db: Kysely<SqliteSchema>) {
    this.#db = db;
  }

  create(board: NewBoard): Promise<Board> {
    return this.#db
      .insertInto("boards")
      .values({
        ...board,
        createdBy: board.ownerId,
        updatedAt: board.createdAt,
        updatedBy: board.ownerId,
        deletedAt: null,
        elementCount: 0,
        searchText: "",
      })
      .returning(columns)
      .executeTakeFirstOrThrow();
  }

  find(id: string): Promise<Board | undefined> {
    return this.#db.selectFrom("boards").select(columns).where("id", "=", id).executeTakeFirst();
  }

  async list(filter: BoardFilter): Promise<Board[]> {
    let query = this.#db
      .selectFrom("boards")
      .select(columns)
      .where("deletedAt", filter.inBin === true ? "is not" : "is", null)
      .orderBy("updatedAt", "desc")
      .orderBy("id")
      .limit(filter.limit ?? 200);
    const { visibleTo, alsoVisible = [], kind } = filter;
    if (kind !== undefined) query = query.where("kind", "=", kind);
    if (visibleTo !== undefined) {
      query = query.where((where) =>
        where.or([
          where("ownerId", "=", visibleTo),
          ...(alsoVisible.length === 0 ? [] : [where("id", "in", alsoVisible)]),
          where("id", "in", where.selectFrom("boardMembers").select("boardId").where("userId", "=", visibleTo)),
        ]),
      );
    }
    if (filter.search !== undefined && filter.search.trim() !== "") {
      const match = buildMatchQuery(filter.search);
      if (match === undefined) return [];
      query = query.where((where) =>
        where("rowNumber", "in", where.selectFrom("boardSearch").select("rowid").where("boardSearch", "match", match)),
      );
    }
    return query.execute();
  }

  async rename(id: string, title: string, by: string, at: number): Promise<boolean> {
    const result = await this.#db
      .updateTable("boards")
      .set({ title, updatedBy: by, updatedAt: at })
      .where("id", "=", id)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  async updateIndex(id: string, index: BoardIndex): Promise<boolean> {
    const result = await this.#db
      .updateTable("boards")
      .set({
        title: index.title,
        searchText: index.searchText,
        elementCount: index.elementCount,
        updatedAt: index.updatedAt,
        updatedBy: index.updatedBy,
      })
      .where("id", "=", id)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  async bin(id: string, at: number): Promise<boolean> {
    const result = await this.#db
      .updateTable("boards")
      .set({ deletedAt: at })
      .where("id", "=", id)
      .where("deletedAt", "is", null)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  async restore(id: string): Promise<boolean> {
    const result = await this.#db
      .updateTable("boards")
      .set({ deletedAt: null })
      .where("id", "=", id)
      .where("deletedAt", "is not", null)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  async purge(id: string): Promise<boolean> {
    const result = await this.#db.deleteFrom("boards").where("id", "=", id).executeTakeFirst();
    return result.numDeletedRows > 0n;
  }
}
