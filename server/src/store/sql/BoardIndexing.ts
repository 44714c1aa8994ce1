import type { ExpressionBuilder, Kysely } from "kysely";
import type { BoardIndex } from "../BoardStore.ts";
import { GroupCommit } from "../GroupCommit.ts";
import type { BoardSearch } from "./SqlBoardStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";

interface Change {
  readonly id: string;
  readonly index: BoardIndex;
}

/** Few, because appends to the log wait for the transaction: a person waits for those, and for these nobody does. */
const groupLimits = { items: 20, size: 2_000_000 };

/**
 * Writes what is known of boards beside their documents. Boards on which people work are written every few seconds;
 * those that come at one time share a commit, and words that are as they were aren't indexed again.
 */
export class BoardIndexing {
  readonly #db: Kysely<StoreSchema>;
  readonly #search: BoardSearch;
  readonly #commits: GroupCommit<Change, PromiseSettledResult<boolean>>;

  constructor(db: Kysely<StoreSchema>, search: BoardSearch) {
    this.#db = db;
    this.#search = search;
    this.#commits = new GroupCommit(
      (changes) => this.#write(changes),
      ({ index }) => index.searchText.length,
      groupLimits,
    );
  }

  /** Resolves with whether there is such a board. Rejects with the database's error. */
  async update(id: string, index: BoardIndex): Promise<boolean> {
    const result = await this.#commits.add({ id, index });
    if (result.status === "rejected") throw result.reason;
    return result.value;
  }

  async #write(changes: readonly Change[]): Promise<PromiseSettledResult<boolean>[]> {
    try {
      const found = await this.#writeTogether(changes);
      return found.map((value) => ({ status: "fulfilled", value }));
    } catch (reason) {
      if (changes.length === 1) return [{ status: "rejected", reason }];
      // A text that the database doesn't take must not keep the other boards from being found.
      return (await Promise.all(changes.map((change) => this.#write([change])))).flat();
    }
  }

  #writeTogether(changes: readonly Change[]): Promise<boolean[]> {
    return this.#db.transaction().execute(async (db) => {
      const found = new Map<Change, boolean>();
      // In one order, so that two servers that write the same boards wait for each other instead of ending in a deadlock.
      for (const change of [...changes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
        found.set(change, (await this.#touch(db, change)) || (await this.#rewrite(db, change)));
      }
      return changes.map((change) => found.get(change) ?? false);
    });
  }

  /** Writes all but the words; false when these have changed. */
  async #touch(db: Kysely<StoreSchema>, { id, index }: Change): Promise<boolean> {
    const { title, searchText, ...rest } = index;
    const result = await db
      .updateTable("boards")
      .set((board) => ({ ...rest, ...laterChange(board, index) }))
      .where("id", "=", id)
      .where("title", "=", title)
      .where("searchText", "=", searchText)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  async #rewrite(db: Kysely<StoreSchema>, { id, index }: Change): Promise<boolean> {
    const result = await db
      .updateTable("boards")
      .set((board) => ({ ...index, ...laterChange(board, index), ...this.#search.columnsOf(index) }))
      .where("id", "=", id)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }
}

/** The later of the row's change and this one: several servers write one board's row, each a while after its change. */
function laterChange(board: ExpressionBuilder<StoreSchema, "boards">, { updatedAt, updatedBy }: BoardIndex) {
  const isEarlier = board("updatedAt", ">", updatedAt);
  return {
    updatedAt: board.case().when(isEarlier).then(board.ref("updatedAt")).else(updatedAt).end(),
    updatedBy: board.case().when(isEarlier).then(board.ref("updatedBy")).else(updatedBy).end(),
  };
}
