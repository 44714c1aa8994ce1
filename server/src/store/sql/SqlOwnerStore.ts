import type { Kysely, Transaction } from "kysely";
import { mostOwners, type ElementOwner, type OwnerStore } from "../OwnerStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";

// Far below either database's limit of parameters in one statement.
const batch = 1_000;

/** Owners of elements in SQL. */
export class SqlOwnerStore implements OwnerStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
  }

  async list(document: string, elements?: readonly string[]): Promise<ElementOwner[]> {
    const all = this.#db
      .selectFrom("elementOwners")
      .select(["element", "userId as by", "at"])
      .where("document", "=", document)
      .orderBy("element");
    if (elements === undefined) return all.execute();
    const found: ElementOwner[] = [];
    for (let from = 0; from < elements.length; from += batch) {
      found.push(...(await all.where("element", "in", elements.slice(from, from + batch)).execute()));
    }
    return found;
  }
}

/** Notes who made elements, where it isn't known yet, within a transaction. */
export async function keepOwners(
  db: Transaction<StoreSchema>,
  document: string,
  owners: readonly ElementOwner[],
  most = mostOwners,
): Promise<void> {
  if (owners.length === 0) return;
  for (let from = 0; from < owners.length; from += batch) {
    const rows = owners.slice(from, from + batch).map(({ element, by, at }) => ({ document, element, userId: by, at }));
    await db
      .insertInto("elementOwners")
      .values(rows)
      .onConflict((conflict) => conflict.columns(["document", "element"]).doNothing())
      .execute();
  }
  const kept = await db
    .selectFrom("elementOwners")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("document", "=", document)
    .executeTakeFirstOrThrow();
  if (kept.count <= most) return;
  await db
    .deleteFrom("elementOwners")
    .where("document", "=", document)
    .where("element", "in", (query) =>
      query
        .selectFrom("elementOwners")
        .select("element")
        .where("document", "=", document)
        .orderBy("at")
        .orderBy("element")
        .limit(kept.count - most),
    )
    .execute();
}
