import type { Generated } from "kysely";
import type { ApiKey } from "../ApiKeyStore.ts";
import type { Guest } from "../GuestStore.ts";
import type { ShareLink } from "../LinkStore.ts";
import type { BoardMember } from "../MemberStore.ts";
import type { Revision } from "../RevisionStore.ts";
import type { Board } from "../BoardStore.ts";

/** The tables this program made, as Kysely sees them. better-auth's tables live beside them in the same file. */
export interface SqliteSchema {
  updates: UpdatesTable;
  snapshots: { document: string; state: Uint8Array; seq: number; writtenAt: number };
  quarantinedUpdates: {
    seq: number;
    document: string;
    data: Uint8Array;
    userId: string | null;
    at: number;
    reason: string;
    quarantinedAt: number;
  };
  boards: Mutable<Board> & { rowNumber: Generated<number>; searchText: string };
  boardSearch: { rowid: number; boardSearch: string };
  revisions: Mutable<Revision> & { state: Uint8Array };
  boardMembers: Mutable<BoardMember>;
  links: Mutable<ShareLink>;
  guests: Mutable<Guest>;
  apiKeys: Mutable<ApiKey>;
}

interface UpdatesTable {
  seq: Generated<number>;
  document: string;
  data: Uint8Array;
  userId: string | null;
  at: number;
}

type Mutable<Row> = { -readonly [Key in keyof Row]: Row[Key] };
