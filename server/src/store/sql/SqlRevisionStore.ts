import type { Kysely } from "kysely";
import type { Revision, RevisionContent, RevisionStore } from "../RevisionStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";

const columns = ["id", "boardId", "name", "automatic", "createdAt", "createdBy"] as const;

/** Revisions in SQL. */
export class SqlRevisionStore implements RevisionStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
  }

  async create(revision: Revision, { state, changed }: RevisionContent): Promise<void> {
    await this.#db
      .insertInto("revisions")
      .values({
        ...revision,
        automatic: revision.automatic ? 1 : 0,
        state: state.slice(),
        changed: changed === undefined ? null : JSON.stringify(changed),
      })
      .execute();
  }

  async list(boardId: string): Promise<Revision[]> {
    const rows = await this.#db
      .selectFrom("revisions")
      .select(columns)
      .where("boardId", "=", boardId)
      .orderBy("createdAt", "desc")
      .orderBy("id")
      .execute();
    return rows.map(rowToRevision);
  }

  async find(boardId: string, id: string): Promise<(Revision & RevisionContent) | undefined> {
    const row = await this.#db
      .selectFrom("revisions")
      .select([...columns, "state", "changed"])
      .where("boardId", "=", boardId)
      .where("id", "=", id)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { changed, ...revision } = rowToRevision(row);
    return changed === null ? revision : { ...revision, changed: JSON.parse(changed) as string[] };
  }

  async deleteAutomatic(boardId: string, kept: number): Promise<void> {
    const newest = this.#db
      .selectFrom("revisions")
      .select("id")
      .where("boardId", "=", boardId)
      .where("automatic", "=", 1)
      .orderBy("createdAt", "desc")
      .orderBy("id")
      .limit(kept);
    await this.#db
      .deleteFrom("revisions")
      .where("boardId", "=", boardId)
      .where("automatic", "=", 1)
      .where("id", "not in", newest)
      .execute();
  }
}

function rowToRevision<Row extends { readonly automatic: number }>(
  row: Row,
): Omit<Row, "automatic"> & { automatic: boolean } {
  return { ...row, automatic: row.automatic === 1 };
}
