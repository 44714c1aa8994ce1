import { closeReasons, isCloseReason } from "@throughline/api";

/**
 * The close code for a y-websocket client. Since 3.1 it stops connecting after 4400–4499 and tries again after
 * anything else, so reasons that a reconnect can't heal move up by 400 (4003 `no-access` becomes 4403), and
 * Hocuspocus' own codes, which stand in that range by chance (4408 is its time-out), move out of it.
 */
export function doorCloseCode(reason: string, code = 4500): number {
  if (isCloseReason(reason)) {
    const known = closeReasons[reason];
    return known.action === "retry" ? known.code : known.code + 400;
  }
  return isFinal(code) ? code + 100 : code;
}

/** Tells whether a y-websocket client stays away after this code. */
export function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500;
}
