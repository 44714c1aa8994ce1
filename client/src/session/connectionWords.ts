import { isCloseReason, type CloseReason } from "@throughline/api";
import type { ConnectionState } from "./ConnectionStore.ts";

function changes(count: number): string {
  return count === 1 ? "1 change" : `${count} changes`;
}

/** The few words beside the title: "Saved", "3 changes waiting", "Offline – 3 changes kept on this device". */
export function connectionWords({ status, pending, saved, kept }: ConnectionState): string {
  if (saved) return "Saved";
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
  readonly button?: { readonly label: string; readonly to: "reload" | "sign-in" | "boards" };
}

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
    text: "The server took everything up to your last change, which is too large. Load the page again and add it in smaller parts.",
    button: { label: "Reload", to: "reload" },
  },
  malformed: {
    title: "The server couldn't read your last change",
    text: "Everything before it is saved. Load the page again to go on.",
    button: { label: "Reload", to: "reload" },
  },
};

const unknown: RefusalWords = {
  title: "The server doesn't let this page in",
  text: "Load the page again; if that doesn't help, ask whoever runs the server.",
  button: { label: "Reload", to: "reload" },
};

/** A guest has no account to sign in to; joining again offers what this browser kept. */
const guestLeft: RefusalWords = {
  title: "Your visit has ended",
  text: "Open the link that you were sent once more and enter your name, to go on with this board.",
};

/** Words for a refusal; with what becomes of changes that the server doesn't have. */
export function refusalWords({ reason, pending, kept }: ConnectionState, isGuest = false): RefusalWords {
  const known = reason !== undefined && isCloseReason(reason) ? refusals[reason] : undefined;
  const words = isGuest && reason === "not-signed-in" ? guestLeft : (known ?? unknown);
  if (pending === 0) return words;
  const safe = kept
    ? `${changes(pending)} of yours ${pending === 1 ? "is" : "are"} kept in this browser.`
    : `${changes(pending)} of yours ${pending === 1 ? "is" : "are"} in this tab only: copy what matters before you leave.`;
  return { ...words, text: `${words.text} ${safe}` };
}
