import { isCloseReason, type CloseReason } from "@throughline/api";
import type { ConnectionState } from "./ConnectionStore.ts";

function changes(count: number): string {
  return count === 1 ? "1 change" : `${count} changes`;
}

/** The few words beside the title: "Saved", "3 changes waiting", "Offline – 3 changes kept on this device". */
export function connectionWords(state: ConnectionState): string {
  const { status, pending, unread, saved, kept } = state;
  if (saved) return "Saved";
  if (isStoreAway(state))
    return pending === 0 ? "The server can't save now" : `Not saved – ${changes(pending)} waiting`;
  // They are on this device, but this page couldn't open its store; the next visit asks it again.
  if (pending === 0 && unread > 0) return `${changes(unread)} on this device not sent – reload to try again`;
  if (status === "online") return pending === 0 ? "Saving…" : `${changes(pending)} waiting`;
  if (status === "connecting") return pending === 0 ? "Connecting…" : `Connecting – ${changes(pending)} waiting`;
  if (pending === 0) return status === "refused" ? "Not connected" : "Offline";
  const where = kept ? "kept on this device" : "in this tab only, keep it open";
  return `${status === "refused" ? "Not connected" : "Offline"} – ${changes(pending)} ${where}`;
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
const startAfresh = { label: "Load without them", to: "start-afresh" } as const;

const refusals: Partial<Record<CloseReason, RefusalWords>> = {
  "client-too-old": {
    title: "Throughline was updated",
    text: "This page is older than the server. Load it again to go on.",
    button: { label: "Reload", to: "reload" },
  },
  "not-signed-in": {
    title: "You are signed out",
    text: "Sign in again to go on with this board.",
    button: { label: "Sign in", to: "sign-in" },
  },
  "no-access": {
    title: "You can't open this board",
    text: "It isn't there, or nobody has shared it with you. Ask whoever sent you the link for a new one.",
    button: { label: "Go to boards", to: "boards" },
  },
  "board-deleted": {
    title: "This board was deleted",
    text: "Someone moved it to the bin. Whoever may edit it can bring it back from there.",
    button: { label: "Go to boards", to: "boards" },
  },
  "too-large": {
    title: "That was too much at once",
    text: "Everything before your last change is saved. Load the board without it, then add it in smaller parts.",
    button: startAfresh,
  },
  malformed: {
    title: "The server couldn't read your last change",
    text: "Everything before it is saved.",
    button: startAfresh,
  },
  refused: {
    title: "The server didn't take your last change",
    text: "A board can't hold it. Everything before it is saved.",
    button: startAfresh,
  },
  "id-taken": {
    title: "This page can't save any more",
    text: "Something else has saved in its name. Load the board again to go on.",
    button: startAfresh,
  },
  "board-too-new": {
    title: "This board is newer than the server",
    text: "A newer version of Throughline has written it, and the server was put back to an older one. Whoever runs the server can bring it up to date; until then, whoever may restore the board can go back to an earlier state.",
    button: { label: "Go to boards", to: "boards" },
  },
  incomplete: {
    title: "Your changes don't fit the board on the server",
    text: "Something that they build upon is missing there.",
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
  title: "The server doesn't let this page in",
  text: "Load the page again; if that doesn't help, ask whoever runs the server.",
  button: { label: "Reload", to: "reload" },
};

/**
 * A guest has no account to sign in to; joining again offers what was never sent. Where the server lost the board, or
 * this guest with it, the copy is all that there is.
 */
const guestLeft: RefusalWords = {
  title: "Your visit has ended",
  text: "Open the link that you were sent once more and enter your name, to go on with this board.",
};

/** Words for a refusal; with what becomes of changes that the server doesn't have. */
export function refusalWords({ reason, pending, kept }: ConnectionState, isGuest = false): RefusalWords {
  const known = reason !== undefined && isCloseReason(reason) ? refusals[reason] : undefined;
  const words = isGuest && reason === "not-signed-in" ? guestLeft : (known ?? unknown);
  const offersCopy = words === guestLeft || (reason !== undefined && hopeless.has(reason));
  if (pending === 0) {
    if (words.button?.to !== "start-afresh") return { ...words, offersCopy };
    // Nothing is left out where nothing waits and nothing is kept.
    if (!kept) return { ...words, button: { label: "Reload", to: "reload" } };
    // Others' changes, e.g. ones that a restored backup lacks and nobody brought back in time: each visit would send them.
    const rest =
      "If loading the board again doesn't help, load it without this browser's copy; save the copy first if you might miss something.";
    return {
      ...words,
      text: `${words.text} ${rest}`,
      button: { label: "Load without it", to: "start-afresh" },
      offersCopy: true,
    };
  }
  const are = pending === 1 ? "is" : "are";
  if (words.button?.to === "start-afresh") {
    const [them, label] = pending === 1 ? ["it", "Load without it"] : ["them", "Load without them"];
    const lost = `${changes(pending)} of yours ${are} only on this device. Save a copy first: loading the board without ${them} deletes ${them}.`;
    return { ...words, text: `${words.text} ${lost}`, button: { ...words.button, label }, offersCopy };
  }
  const safe = kept
    ? `${changes(pending)} of yours ${are} kept in this browser.`
    : `${changes(pending)} of yours ${are} in this tab only: copy what matters before you leave.`;
  return { ...words, text: `${words.text} ${safe}`, offersCopy };
}

/** What a copy is good for that this browser has of a board which the server doesn't take or give; follows a refusal's words. */
export function copyWords(mayImport: boolean): string {
  const next = mayImport
    ? "“Import a file” on the boards page makes a new board of it."
    : "whoever invited you can make a new board of it.";
  return `This browser still has a copy: save it as a file, and ${next}`;
}

/** The server is there and can keep nothing: its disk is full, or its database away. It heals by itself. */
function isStoreAway({ status, reason, saved }: ConnectionState): boolean {
  return status !== "refused" && reason === "storage-failed" && !saved;
}

/** Words for what the server can't do at the moment, while changes wait for it; undefined when nothing is wrong. */
export function troubleWords(state: ConnectionState): Pick<RefusalWords, "title" | "text"> | undefined {
  const { pending, kept } = state;
  if (!isStoreAway(state) || pending === 0) return undefined;
  const are = pending === 1 ? "is" : "are";
  const place = kept ? "kept in this browser" : "in this tab only, keep it open";
  const text = `${changes(pending)} of yours ${are} ${place}. The server gets what waits as soon as it can save again, you don't have to do anything.`;
  return { title: "The server can't save right now", text };
}
