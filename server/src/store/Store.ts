import type { ApiKeyStore } from "./ApiKeyStore.ts";
import type { BoardStore } from "./BoardStore.ts";
import type { GuestStore } from "./GuestStore.ts";
import type { LinkStore } from "./LinkStore.ts";
import type { MemberStore } from "./MemberStore.ts";
import type { RevisionStore } from "./RevisionStore.ts";
import type { UpdateLog } from "./UpdateLog.ts";

/** All that a server keeps, whatever database is behind it. */
export interface Store {
  readonly updates: UpdateLog;
  readonly boards: BoardStore;
  readonly revisions: RevisionStore;
  readonly members: MemberStore;
  readonly links: LinkStore;
  readonly guests: GuestStore;
  readonly apiKeys: ApiKeyStore;
  /** Resolves when the database answers; rejects when it doesn't. For readiness checks. */
  ping(): Promise<void>;
  /** Ends it after what is under way. Everything rejects afterwards. Safe to call twice. */
  close(): Promise<void>;
}
