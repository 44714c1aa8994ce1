import type { Routes } from "@throughline/api";
import { guestCookieName, guestCookieOptions, readGuestCookie, writeGuestCookie } from "../../auth/guestCookie.ts";
import { joinByLink } from "../../commands/joinByLink.ts";
import type { Handler } from "../handler.ts";

/** Lets someone in by a link. */
export const join: Handler<Routes["join"]> = async ({ services, known, params, body, http }) => {
  const { sessionToken, ...joined } = await joinByLink(services, known, params.token, body.name);
  if (sessionToken !== null) {
    const tokens = [...readGuestCookie(http.request.headers.cookie), sessionToken];
    const isSecure = services.config.publicUrl?.startsWith("https:") === true;
    http.response.cookie(guestCookieName, writeGuestCookie(tokens), guestCookieOptions(isSecure));
  }
  return joined;
};
