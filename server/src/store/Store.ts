import type { AccessEventStore } from "./AccessEventStore.ts";
import type { ApiKeyStore } from "./ApiKeyStore.ts";
import type { BoardStore } from "./BoardStore.ts";
import type { ClaimStore } from "./ClaimStore.ts";
import type { GuestStore } from "./GuestStore.ts";
import type { HistoryStore } from "./HistoryStore.ts";
import type { LinkStore } from "./LinkStore.ts";
import type { MemberStore } from "./MemberStore.ts";
import type { OrphanStore } from "./OrphanStore.ts";
import type { OwnerStore } from "./OwnerStore.ts";
import type { RevisionStore } from "./RevisionStore.ts";
import type { SettingsStore } from "./SettingsStore.ts";
import type { UpdateLog } from "./UpdateLog.ts";

/** All that a server keeps, whatever database is behind it. */
export interface Store {
  readonly updates: UpdateLog;
  readonly history: HistoryStore;
  readonly claims: ClaimStore;
  readonly owners: OwnerStore;
  readonly boards: BoardStore;
  readonly orphans: OrphanStore;
  readonly revisions: RevisionStore;
  readonly members: MemberStore;
  readonly links: LinkStore;
  readonly guests: GuestStore;
  readonly apiKeys: ApiKeyStore;
  readonly settings: SettingsStore;
  readonly accessEvents: AccessEventStore;
  /**
   * Runs `work` while nobody else, on any server of this store, runs one under the same document's name, and
   * resolves with its result. Not for every read and write (those need no lock): for steps of several that only
   * one server may take, like migrating a document when it is loaded. Not re-entrant. The lock ends with the process.
   */
  withDocumentLock<Result>(document: string, work: () => Promise<Result>): Promise<Result>;
  /** Resolves when the database answers; rejects when it doesn't. For readiness checks. */
  ping(): Promise<void>;
  /** Ends it after what is under way. Everything rejects afterwards. Safe to call twice. */
  close(): Promise<void>;
}
