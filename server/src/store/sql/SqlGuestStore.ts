import type { Kysely } from "kysely";
import type { Guest, GuestStore } from "../GuestStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";

/** Guests in SQL. */
export class SqlGuestStore implements GuestStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
  }

  async create(guest: Guest): Promise<void> {
    await this.#db.insertInto("guests").values(guest).execute();
  }

  findBySessionHash(sessionHash: string): Promise<Guest | undefined> {
    return this.#db.selectFrom("guests").selectAll().where("sessionHash", "=", sessionHash).executeTakeFirst();
  }

  find(id: string): Promise<Guest | undefined> {
    return this.#db.selectFrom("guests").selectAll().where("id", "=", id).executeTakeFirst();
  }

  async update(id: string, change: { readonly name?: string; readonly colour?: string }): Promise<boolean> {
    if (change.name === undefined && change.colour === undefined) return (await this.find(id)) !== undefined;
    const result = await this.#db.updateTable("guests").set(change).where("id", "=", id).executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }
}
