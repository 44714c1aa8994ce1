import { isCloseReason, type CloseReason } from "@throughline/api";
import type { ConnectionState } from "./ConnectionStore.ts";
import { say } from "./words/say.ts";

/** The few words beside the title: "Saved", "3 changes waiting", "Offline – 3 changes kept on this device". */
export function connectionWords(state: ConnectionState): string {
  const { status, pending, unread, saved, kept } = state;
  if (saved) return say.saved;
  if (isStoreAway(state)) return pending === 0 ? say.cannotSave : say.notSavedWaiting({ count: pending });
  // They are on this device, but this page couldn't open its store; the next visit asks it again.
  if (pending === 0 && unread > 0) return say.notSent({ count: unread });
  if (status === "online") return pending === 0 ? say.saving : say.waiting({ count: pending });
  if (status === "connecting") return pending === 0 ? say.connecting : say.connectingWaiting({ count: pending });
  const isRefused = status === "refused";
  if (pending === 0) return isRefused ? say.notConnected : say.offline;
  const count = { count: pending };
  if (isRefused) return kept ? say.notConnectedKept(count) : say.notConnectedInTab(count);
  return kept ? say.offlineKept(count) : say.offlineInTab(count);
}

/** What a person reads when the server has said no: what happened, what is safe, what to do. */
export interface RefusalWords {
  readonly title: string;
  readonly text: string;
  /** The button that leads on. */
  readonly button?: { readonly label: string; readonly to: "reload" | "sign-in" | "boards" | "start-afresh" };
  /** The server won't take what this page holds, changes or the whole board: offer it as a file. */
  readonly offersCopy?: boolean;
}

/**
 * The way on where the changes themselves are what the server refuses: loading the page again would send them again,
 * so they are left out, after the person had the chance to keep them.
 */
const startAfresh = { label: say.loadWithoutThem, to: "start-afresh" } as const;

const refusals: Partial<Record<CloseReason, RefusalWords>> = {
  "client-too-old": {
    title: say.updated,
    text: say.olderThanServer,
    button: { label: say.reload, to: "reload" },
  },
  "not-signed-in": {
    title: say.signedOut,
    text: say.signInAgain,
    button: { label: say.signIn, to: "sign-in" },
  },
  "no-access": {
    title: say.cannotOpen,
    text: say.notThere,
    button: { label: say.goToBoards, to: "boards" },
  },
  "board-deleted": {
    title: say.boardDeleted,
    text: say.movedToBin,
    button: { label: say.goToBoards, to: "boards" },
  },
  "too-large": {
    title: say.tooMuch,
    text: say.tooMuchText,
    button: startAfresh,
  },
  malformed: {
    title: say.cannotRead,
    text: say.beforeIsSaved,
    button: startAfresh,
  },
  refused: {
    title: say.notTaken,
    text: say.cannotHold,
    button: startAfresh,
  },
  "id-taken": {
    title: say.cannotSaveAnyMore,
    text: say.otherInItsName,
    button: startAfresh,
  },
  "board-too-new": {
    title: say.newerThanServer,
    text: say.newerText,
    button: { label: say.goToBoards, to: "boards" },
  },
  incomplete: {
    title: say.dontFit,
    text: say.missingThere,
    button: startAfresh,
  },
};

/** Behind these the server takes nothing that this page holds, or nothing from this person any more. */
const hopeless: ReadonlySet<string> = new Set<CloseReason>([
  "too-large",
  "malformed",
  "refused",
  "id-taken",
  "incomplete",
  "no-access",
  "board-deleted",
  "board-too-new",
]);

const unknown: RefusalWords = {
  title: say.notLetIn,
  text: say.loadOrAsk,
  button: { label: say.reload, to: "reload" },
};

/**
 * A guest has no account to sign in to; joining again offers what was never sent. Where the server lost the board, or
 * this guest with it, the copy is all that there is.
 */
const guestLeft: RefusalWords = {
  title: say.visitEnded,
  text: say.openLinkAgain,
};

/** Words for a refusal; with what becomes of changes that the server doesn't have. */
export function refusalWords({ reason, pending, kept }: ConnectionState, isGuest = false): RefusalWords {
  const known = reason !== undefined && isCloseReason(reason) ? refusals[reason] : undefined;
  const words = isGuest && reason === "not-signed-in" ? guestLeft : (known ?? unknown);
  const offersCopy = words === guestLeft || (reason !== undefined && hopeless.has(reason));
  if (pending === 0) {
    if (words.button?.to !== "start-afresh") return { ...words, offersCopy };
    // Nothing is left out where nothing waits and nothing is kept.
    if (!kept) return { ...words, button: { label: say.reload, to: "reload" } };
    // Others' changes, e.g. ones that a restored backup lacks and nobody brought back in time: each visit would send them.
    const rest = say.ifNoHelp;
    return {
      ...words,
      text: `${words.text} ${rest}`,
      button: { label: say.loadWithoutIt, to: "start-afresh" },
      offersCopy: true,
    };
  }
  if (words.button?.to === "start-afresh") {
    const label = pending === 1 ? say.loadWithoutIt : say.loadWithoutThem;
    const lost = say.onlyHere({ count: pending });
    return { ...words, text: `${words.text} ${lost}`, button: { ...words.button, label }, offersCopy };
  }
  const safe = kept ? say.keptInBrowser({ count: pending }) : say.inTabOnly({ count: pending });
  return { ...words, text: `${words.text} ${safe}`, offersCopy };
}

/** What a copy is good for that this browser has of a board which the server doesn't take or give; follows a refusal's words. */
export function copyWords(mayImport: boolean): string {
  return mayImport ? say.copyToImport : say.copyToSend;
}

/** The server is there and can keep nothing: its disk is full, or its database away. It heals by itself. */
function isStoreAway({ status, reason, saved }: ConnectionState): boolean {
  return status !== "refused" && reason === "storage-failed" && !saved;
}

/** Words for what the server can't do at the moment, while changes wait for it; undefined when nothing is wrong. */
export function troubleWords(state: ConnectionState): Pick<RefusalWords, "title" | "text"> | undefined {
  const { pending, kept } = state;
  if (!isStoreAway(state) || pending === 0) return undefined;
  const text = kept ? say.savesLaterKept({ count: pending }) : say.savesLaterInTab({ count: pending });
  return { title: say.cannotSaveNow, text };
}
