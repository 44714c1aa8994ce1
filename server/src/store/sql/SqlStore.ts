import { sql, type Kysely } from "kysely";
import type { Store } from "../Store.ts";
import { SqlAccessEventStore } from "./SqlAccessEventStore.ts";
import { SqlApiKeyStore } from "./SqlApiKeyStore.ts";
import { SqlBoardStore, type BoardSearch } from "./SqlBoardStore.ts";
import { SqlClaimStore } from "./SqlClaimStore.ts";
import { SqlGuestStore } from "./SqlGuestStore.ts";
import { SqlHistoryStore } from "./SqlHistoryStore.ts";
import { SqlLinkStore } from "./SqlLinkStore.ts";
import { SqlMemberStore } from "./SqlMemberStore.ts";
import { SqlOrphanStore } from "./SqlOrphanStore.ts";
import { SqlOwnerStore } from "./SqlOwnerStore.ts";
import { SqlRevisionStore } from "./SqlRevisionStore.ts";
import { SqlSettingsStore } from "./SqlSettingsStore.ts";
import { SqlUpdateLog } from "./SqlUpdateLog.ts";
import type { StoreSchema } from "./StoreSchema.ts";
import type { UpdateNumbering } from "./UpdateNumbering.ts";

/** A store in an SQL database, with the Kysely instance for other tables in it, which are better-auth's. */
export interface SqlStore extends Store {
  readonly kysely: Kysely<StoreSchema>;
  /** Which database it is, as better-auth calls it. */
  readonly type: "sqlite" | "postgres";
}

/** What differs from database to database. */
export interface SqlStoreParts extends Pick<SqlStore, "kysely" | "type" | "withDocumentLock" | "close"> {
  readonly numbering: UpdateNumbering;
  readonly search: BoardSearch;
  readonly accessEvents?: Store["accessEvents"];
}

/** Puts a store together from what all SQL databases share and what each does in its own way. */
export function createSqlStore({ numbering, search, ...parts }: SqlStoreParts): SqlStore {
  const { kysely } = parts;
  return {
    updates: new SqlUpdateLog(kysely, numbering),
    history: new SqlHistoryStore(kysely),
    claims: new SqlClaimStore(kysely),
    owners: new SqlOwnerStore(kysely),
    boards: new SqlBoardStore(kysely, search),
    orphans: new SqlOrphanStore(kysely),
    revisions: new SqlRevisionStore(kysely),
    members: new SqlMemberStore(kysely),
    links: new SqlLinkStore(kysely),
    guests: new SqlGuestStore(kysely),
    apiKeys: new SqlApiKeyStore(kysely),
    settings: new SqlSettingsStore(kysely),
    accessEvents: new SqlAccessEventStore(kysely),
    ping: async () => {
      await sql`select 1`.execute(kysely);
    },
    ...parts,
  };
}
