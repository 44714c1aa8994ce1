import type { CookieOptions } from "express";

/** Cookie that holds the session tokens of the guests a browser has been, one a board, newest last. */
export const guestCookieName = "throughline.guest";

/** More boards than anyone is a guest of at a time; the oldest is forgotten first. */
const maxGuests = 20;

/** The guest session tokens of a `Cookie` header. */
export function readGuestCookie(header: string | undefined): string[] {
  for (const part of (header ?? "").split(";")) {
    const [name, value] = part.trim().split("=");
    if (name === guestCookieName && value) {
      return value
        .split(".")
        .filter((token) => /^[A-Za-z0-9_-]{43}$/.test(token))
        .slice(-maxGuests);
    }
  }
  return [];
}

/** The cookie's value after joining once more. */
export function writeGuestCookie(tokens: readonly string[]): string {
  return tokens.slice(-maxGuests).join(".");
}

/** How the cookie is set: not for scripts, not for other sites' forms. */
export function guestCookieOptions(isSecure: boolean): CookieOptions {
  return { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/", maxAge: 30 * 24 * 60 * 60 * 1000 };
}
