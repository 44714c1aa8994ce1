import type { BoardResource, DocumentName, DocumentTypeName, Principal } from "@throughline/api";
import type { Logger } from "pino";
import type { BoardThreads } from "../board-work/BoardThreads.ts";
import type { Access } from "../collab/Gate.ts";
import type { LiveType } from "../collab/LiveType.ts";
import type { History } from "../history/History.ts";
import type { Store } from "../store/Store.ts";

/** Who asks for a document of a board that they may see. */
export interface Asker {
  readonly principal: Principal;
  /** The board as `can` wants it. */
  readonly resource: BoardResource;
  /** The id of the board's kind. */
  readonly kind: string;
}

/** What types of documents are served with. */
export interface DocumentServices {
  readonly store: Store;
  readonly history: Pick<History, "describe" | "state">;
  readonly boards: Pick<BoardThreads, "slice">;
  readonly logger: Logger;
}

/** Something that goes on beside live editing for as long as the server runs, and brings right what was left behind. */
export interface Sweep {
  /** Ends it; resolves when nothing is under way. */
  stop(): Promise<void>;
}

/**
 * All that the server has to know of one type of document. What is stored under its name goes through the same log,
 * guard, claims, both doors, relay and backup, whatever type it is; what differs is here.
 */
export interface DocumentType<Type extends DocumentTypeName = DocumentTypeName> {
  /** Who reads and writes it. Asked of those alone who may see its board. */
  access(name: DocumentName<Type>, asker: Asker): Access;
  /** What people may write into it: the guard's roots. */
  readonly rules: LiveType["rules"];
  /** The root types whose keys are elements: whoever first wrote one owns it. */
  readonly elements: readonly string[];
  /** Whether its past is kept in moments that can be looked at. */
  readonly hasHistory: boolean;
  /** What is done with a live one beside editing; unset: nothing. */
  readonly live?: (services: DocumentServices) => Omit<LiveType<Type>, "rules">;
  /** Starts what looks after those that aren't open; unset: nothing does. */
  readonly sweep?: (services: DocumentServices) => readonly Sweep[];
}

/** For whom there is no such document. */
export const noAccess: Access = { read: false, write: false };
