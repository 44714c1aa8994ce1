import { describe, expect, it } from "vitest";
import { buildDocumentName, parseDocumentName, type DocumentName } from "./documentName.ts";

const names: readonly [string, DocumentName][] = [
  ["board/aaaaaaaa", { type: "board", board: "aaaaaaaa" }],
  ["board/aaaaaaaa/comments", { type: "comments", board: "aaaaaaaa" }],
  ["board/aaaaaaaa/control", { type: "control", board: "aaaaaaaa" }],
  ["board/aaaaaaaa/private/bbbbbbbb", { type: "private", board: "aaaaaaaa", user: "bbbbbbbb" }],
  ["sort/aaaaaaaa/bbbbbbbb", { type: "sort", study: "aaaaaaaa", participant: "bbbbbbbb" }],
];

describe("document names", () => {
  it.each(names)("%s is read and written alike", (text, name) => {
    expect(parseDocumentName(text)).toEqual(name);
    expect(buildDocumentName(name)).toBe(text);
  });

  it.each([
    "",
    "board",
    "board/",
    "board/short",
    "board/aaaaaaaa/",
    "board/aaaaaaaa/other",
    "board/aaaaaaaa/comments/x",
    "board/aaaaaaaa/private",
    "board/aaaaaaaa/private/short",
    "board/aaaaaaaa/private/bbbbbbbb/c",
    "board/../aaaaaaaa",
    "board/aaaa%2faaaa",
    "board/aaaaaaaa\n",
    ` board/aaaaaaaa`,
    `board/${"a".repeat(65)}`,
    "sort/aaaaaaaa",
    "sort/aaaaaaaa/bbbbbbbb/c",
    "other/aaaaaaaa",
  ])("refuses %j", (text) => {
    expect(parseDocumentName(text)).toBeUndefined();
  });

  it("never writes a name that would be read as another", () => {
    expect(() => buildDocumentName({ type: "board", board: "aaaaaaaa/comments" })).toThrow(RangeError);
  });
});
