import type { IncomingHttpHeaders } from "node:http";

/**
 * Tells whether a page of this origin may open a socket: only our own, at PUBLIC_URL or, without
 * one, at the host that the request itself names. Browsers can't forge either header.
 * Programs other than browsers send no Origin; they are let through to sign in with a token.
 */
export function isAllowedOrigin(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (publicUrl !== undefined && origin === publicUrl) return true;
  if (host === undefined || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return (url.protocol === "http:" || url.protocol === "https:") && url.host === host;
}
