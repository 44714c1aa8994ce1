import type { Expression, Kysely, RawBuilder, SqlBool } from "kysely";
import type { Board, BoardFilter, BoardIndex, BoardStore, IndexedBoard, NewBoard } from "../BoardStore.ts";
import { BoardIndexing } from "./BoardIndexing.ts";
import type { StoreSchema } from "./StoreSchema.ts";

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

/** How a database finds boards by the words in them. */
export interface BoardSearch {
  /** What is written beside a board's title and text, so that it is found by them. */
  columnsOf(text: { readonly title?: string; readonly searchText?: string }): {
    readonly titleVector?: RawBuilder<string>;
    readonly textVector?: RawBuilder<string>;
  };
  /** Whether a row of `boards` holds all words that a person typed, each as the beginning of a word; undefined when there are none. */
  matching(typed: string): Expression<SqlBool> | undefined;
}

/** Boards in SQL. */
export class SqlBoardStore implements BoardStore {
  readonly #db: Kysely<StoreSchema>;
  readonly #search: BoardSearch;
  readonly #indexing: BoardIndexing;

  constructor(db: Kysely<StoreSchema>, search: BoardSearch) {
    this.#db = db;
    this.#search = search;
    this.#indexing = new BoardIndexing(db, search);
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
        ...this.#search.columnsOf({ title: board.title, searchText: "" }),
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
      const matching = this.#search.matching(filter.search);
      if (matching === undefined) return [];
      query = query.where(matching);
    }
    return query.execute();
  }

  async rename(id: string, title: string, by: string, at: number): Promise<boolean> {
    const result = await this.#db
      .updateTable("boards")
      .set({ title, updatedBy: by, updatedAt: at, ...this.#search.columnsOf({ title }) })
      .where("id", "=", id)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  updateIndex(id: string, index: BoardIndex): Promise<boolean> {
    return this.#indexing.update(id, index);
  }

  listIndexed(after: string, limit: number): Promise<IndexedBoard[]> {
    return this.#db
      .selectFrom("boards")
      .select(["id", "kind", "indexedSeq"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(limit)
      .execute();
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

  async count(): Promise<number> {
    const { boards } = await this.#db
      .selectFrom("boards")
      .select((select) => select.fn.countAll<number | string>().as("boards"))
      .where("deletedAt", "is", null)
      .executeTakeFirstOrThrow();
    return Number(boards);
  }
}
