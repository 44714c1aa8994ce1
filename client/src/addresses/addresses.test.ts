import { describe, expect, it } from "vitest";
import {
  boardAddress,
  boardsAddress,
  joinAddress,
  readBoardsSearch,
  readNext,
  readSearch,
  signInAddress,
} from "./addresses.ts";

/** What a page reads of an address that leads to it. */
const searchOf = (address: string) => readSearch(new URL(address, "https://boards.example").search);

describe("addresses", () => {
  it("lead to pages", () => {
    expect(boardsAddress()).toBe("/");
    expect(boardAddress("b1", { at: "m3", compare: undefined })).toBe("/boards/b1?at=m3");
    expect(joinAddress("a/b")).toBe("/join/a%2Fb");
    expect(signInAddress()).toBe("/sign-in");
  });

  it.each([
    {},
    { q: "5" },
    { q: "true & more = ?" },
    { bin: true as const },
    { new: "journey-map", template: "retail" },
  ])("bring back what the boards page shows: %j", (shown) => {
    expect(readBoardsSearch(searchOf(boardsAddress(shown)))).toEqual(shown);
  });

  it("leave out what the boards page doesn't know", () => {
    expect(readBoardsSearch(readSearch("?q=&bin=no&x=1"))).toEqual({});
    expect(readBoardsSearch(readSearch(`?q=${"a".repeat(300)}`)).q).toHaveLength(200);
  });

  it.each([
    ["/boards/b1?at=now", "/boards/b1?at=now"],
    ["//elsewhere.example", "/"],
    ["/\\elsewhere.example", "/"],
    ["https://elsewhere.example", "/"],
    ["javascript:alert(1)", "/"],
    ["", "/"],
  ])("lead to pages of our own alone after signing in: %s", (next, page) => {
    expect(readNext(searchOf(signInAddress(next)))).toBe(page);
  });
});
