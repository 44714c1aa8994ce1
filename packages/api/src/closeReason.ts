/** What a client does after its connection was refused or closed. */
export type CloseAction =
  /** The page is older than the server: keep unsent edits in the browser and load the page again. */
  | "reload"
  /** Nobody is signed in any more: ask for it, then connect again. */
  | "sign-in"
  /** This person may not be here (any more): leave the board, connect no more. */
  | "leave"
  /**
   * Nothing is wrong with the client: connect again by itself, with growing pauses. A provider does so
   * when its socket closes; after a refusal (`authenticationFailed`) the socket stays open, and the
   * client has to close and open it.
   */
  | "retry"
  /** Connecting again would end the same way: stop, keep the edits, tell the person. */
  | "stop";

interface CloseReasonEntry {
  /** WebSocket close code, in the range 4000–4999 that is left to applications. */
  readonly code: number;
  readonly action: CloseAction;
  /** Whether the whole socket is closed, or only this document on it (others go on). */
  readonly closesSocket: boolean;
}

/**
 * Every reason for which the server refuses or closes a connection.
 * The word is the wire format: it is the `reason` of Hocuspocus' permission-denied and close
 * messages and of the WebSocket close frame, so words and codes never change their meaning.
 */
export const closeReasons = {
  "client-too-old": { code: 4000, action: "reload", closesSocket: false },
  "not-signed-in": { code: 4001, action: "sign-in", closesSocket: false },
  "no-access": { code: 4003, action: "leave", closesSocket: false },
  "rights-changed": { code: 4004, action: "retry", closesSocket: true },
  "board-deleted": { code: 4010, action: "leave", closesSocket: false },
  /** A newer server wrote this board; this one was put back to an older version. */
  "board-too-new": { code: 4011, action: "stop", closesSocket: false },
  "too-large": { code: 4013, action: "stop", closesSocket: false },
  malformed: { code: 4022, action: "stop", closesSocket: false },
  /** What this client sent breaks the rules of a board; sending it again would be refused again. */
  refused: { code: 4023, action: "stop", closesSocket: false },
  /** Someone else has written under this page's Yjs client id: it can't write any more, a new page can. */
  "id-taken": { code: 4024, action: "stop", closesSocket: false },
  "server-stopping": { code: 4100, action: "retry", closesSocket: true },
  "storage-failed": { code: 4101, action: "retry", closesSocket: true },
  "try-again": { code: 4102, action: "retry", closesSocket: true },
  /** Changes came without those that they rest upon; connecting again sends all of them. */
  incomplete: { code: 4103, action: "retry", closesSocket: true },
  /** Too many connections at once from one person or one address. */
  "too-many": { code: 4104, action: "retry", closesSocket: true },
  /** More at once than anyone's work needs. */
  "too-fast": { code: 4105, action: "retry", closesSocket: true },
} as const satisfies Record<string, CloseReasonEntry>;

/** A word from the table of close reasons. */
export type CloseReason = keyof typeof closeReasons;

/** Tells whether a `reason` text from the wire is one of ours; others come from proxies and browsers. */
export function isCloseReason(text: string): text is CloseReason {
  return Object.hasOwn(closeReasons, text);
}

/**
 * Says what a client does next, given the reason text of a refusal or a closed connection.
 * An unknown text means the network or a proxy ended it: connect again.
 */
export function actionForCloseReason(text: string): CloseAction {
  return isCloseReason(text) ? closeReasons[text].action : "retry";
}
