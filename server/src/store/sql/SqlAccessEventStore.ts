import type { Kysely } from "kysely";
import type { AccessEvent, AccessEventStore } from "../AccessEventStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";

/** Ended access in SQL. */
export class SqlAccessEventStore implements AccessEventStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
  }

  async append(event: string, at: number): Promise<number> {
    const { seq } = await this.#db
      .insertInto("accessEvents")
      .values({ event, at })
      .returning("seq")
      .executeTakeFirstOrThrow();
    return seq;
  }

  readAfter(seq: number): Promise<AccessEvent[]> {
    return this.#db
      .selectFrom("accessEvents")
      .select(["seq", "at", "event"])
      .where("seq", ">", seq)
      .orderBy("seq")
      .execute();
  }

  async head(): Promise<number> {
    const found = await this.#db
      .selectFrom("accessEvents")
      .select("seq")
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    return found?.seq ?? 0;
  }

  async prune(before: number): Promise<void> {
    await this.#db
      .deleteFrom("accessEvents")
      .where("at", "<", before)
      .where((where) =>
        where(
          "seq",
          "<",
          where.selectFrom("accessEvents as newest").select(({ fn }) => fn.max("newest.seq").as("seq")),
        ),
      )
      .execute();
  }
}
