import type { Generated } from "kysely";
import type { AccessEvent } from "../AccessEventStore.ts";
import type { ApiKey } from "../ApiKeyStore.ts";
import type { Board } from "../BoardStore.ts";
import type { Claim } from "../ClaimStore.ts";
import type { Guest } from "../GuestStore.ts";
import type { ShareLink } from "../LinkStore.ts";
import type { BoardMember } from "../MemberStore.ts";
import type { Revision } from "../RevisionStore.ts";

/**
 * The tables that this program makes in either database, as Kysely sees them. better-auth's tables live beside them.
 * Times are milliseconds since 1970, bytes are Uint8Array, lists are JSON text.
 */
export interface StoreSchema {
  /** The newest number of a document's log: of each in PostgreSQL, of deleted ones in SQLite. */
  documents: { name: string; seq: number };
  updates: UpdatesTable;
  snapshots: { document: string; state: Uint8Array; seq: number; writtenAt: number };
  quarantinedUpdates: UpdatesTable & { reason: string; quarantinedAt: number };
  moments: MomentsTable;
  clientClaims: Mutable<Claim> & { document: string };
  elementOwners: { document: string; element: string; userId: string | null; at: number };
  boards: Mutable<Board> & {
    searchText: string;
    indexedSeq: Generated<number>;
    /** The words in title and text, folded; only in PostgreSQL (SQLite's index reads the text). */
    titleVector: Generated<string | null>;
    textVector: Generated<string | null>;
  };
  /** `automatic`: 1 or 0. */
  revisions: Mutable<Omit<Revision, "automatic">> & {
    automatic: number;
    state: Uint8Array;
    /** A list of element ids as JSON. */
    changed: string | null;
  };
  boardMembers: Mutable<BoardMember>;
  links: Mutable<ShareLink>;
  guests: Mutable<Guest>;
  apiKeys: Mutable<ApiKey>;
  settings: { key: string; value: string };
  accessEvents: Omit<Mutable<AccessEvent>, "seq"> & { seq: Generated<number> };
}

interface UpdatesTable {
  document: string;
  /** Contiguous within a document. */
  seq: number;
  data: Uint8Array;
  userId: string | null;
  at: number;
}

interface MomentsTable {
  document: string;
  fromSeq: number;
  uptoSeq: number;
  startedAt: number;
  endedAt: number;
  authors: string;
  touched: string;
  /** 1: kept only because later moments build on it, and not listed. */
  expired: number;
  data: Uint8Array;
  state: Uint8Array | null;
}

type Mutable<Row> = { -readonly [Key in keyof Row]: Row[Key] };
