import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { migrateSchema } from "../sql/migrateSchema.ts";
import type { StoreSchema } from "../sql/StoreSchema.ts";
import * as foundation from "./migrations/0001-foundation.ts";
import * as apiKeys from "./migrations/0002-api-keys.ts";
import * as history from "./migrations/0003-history.ts";
import * as automaticRevisions from "./migrations/0004-automatic-revisions.ts";
import * as indexedSeq from "./migrations/0005-indexed-seq.ts";
import * as restoredElements from "./migrations/0006-restored-elements.ts";
import * as elementOwners from "./migrations/0007-element-owners.ts";

/** Every migration by its name, in the order of the names. Names of released ones never change. */
const migrations: Record<string, Migration> = {
  "0001-foundation": foundation,
  "0002-api-keys": apiKeys,
  "0003-history": history,
  "0004-automatic-revisions": automaticRevisions,
  "0005-indexed-seq": indexedSeq,
  "0006-restored-elements": restoredElements,
  "0007-element-owners": elementOwners,
};

/** Brings a SQLite file to the newest schema, or an empty one to that of `upTo`. Throws as `migrateSchema` does. */
export function migrate(db: Kysely<StoreSchema>, upTo?: string): Promise<void> {
  return migrateSchema(db, migrations, upTo);
}

/** The names of all migrations, oldest first. */
export const migrationNames: readonly string[] = Object.keys(migrations).toSorted();
