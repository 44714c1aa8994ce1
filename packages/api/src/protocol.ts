/**
 * Version of what client and server say to each other over `/collab`: document names, close
 * reasons, presence and the layout of the documents. Raised when an old page would misread or
 * damage what a new one writes.
 */
export const PROTOCOL_VERSION = 1;

/** The oldest version that the server still lets in; older pages are closed with `client-too-old`. */
export const MIN_PROTOCOL_VERSION = 1;

/** Query parameter of the WebSocket address that carries the client's version. */
export const PROTOCOL_PARAMETER = "protocol";

/** Path of the WebSocket endpoint that speaks Hocuspocus. */
export const COLLAB_PATH = "/collab";

/**
 * Builds the WebSocket address for a page served from `origin` (`http:` or `https:`).
 * The version travels with the address, so a reconnect after an upgrade of the server is checked again.
 */
export function buildCollabUrl(origin: string): string {
  const url = new URL(COLLAB_PATH, origin);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  url.searchParams.set(PROTOCOL_PARAMETER, String(PROTOCOL_VERSION));
  return url.href;
}

/**
 * Tells whether a client that sent this version has to reload.
 * No version at all is let in: scripts and other Hocuspocus clients don't send one, and they
 * don't keep an old page in a tab for a week. A text that isn't a whole number is too old.
 */
export function isClientTooOld(version: string | null): boolean {
  if (version === null) return false;
  if (!/^\d{1,6}$/.test(version)) return true;
  return Number(version) < MIN_PROTOCOL_VERSION;
}
