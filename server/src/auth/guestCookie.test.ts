import { describe, expect, it } from "vitest";
import { guestCookieName, readGuestCookie, writeGuestCookie } from "./guestCookie.ts";

const token = (letter: string) => letter.repeat(43);

describe("the guests' cookie", () => {
  it("gives back the tokens that were put in, among other cookies", () => {
    const value = writeGuestCookie([token("a"), token("b")]);
    expect(readGuestCookie(`x=1; ${guestCookieName}=${value}; y=2`)).toEqual([token("a"), token("b")]);
  });

  it("forgets the oldest of too many", () => {
    const tokens = Array.from({ length: 30 }, (_, index) =>
      token(String.fromCharCode(65 + index)).replaceAll(/[^\w-]/g, "-"),
    );
    expect(readGuestCookie(`${guestCookieName}=${writeGuestCookie(tokens)}`)).toEqual(tokens.slice(-20));
  });

  it.each([
    undefined,
    "",
    ";;",
    guestCookieName,
    `${guestCookieName}=`,
    `${guestCookieName}=a.b.c`,
    `other=${token("a")}`,
  ])("finds nothing in %j", (header) => {
    expect(readGuestCookie(header)).toEqual([]);
  });
});
