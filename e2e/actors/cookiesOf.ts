import type { ApiActor } from "./signInByFetch.ts";

/** Cookies of one host, as a browser takes them. */
export function cookiesOf({ cookie, origin }: ApiActor) {
  return cookie.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return {
      name: pair.slice(0, at),
      value: pair.slice(at + 1),
      url: origin,
      httpOnly: true,
      sameSite: "Lax" as const,
    };
  });
}
