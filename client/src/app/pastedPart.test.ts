import { describe, expect, it } from "vitest";
import { pastedId, pastedSecret } from "./pastedPart.ts";

const secret = "hT5-_kQ9zR0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0u_";
const id = "aB3-_dE5fG7hI9jK";

describe("what is pasted behind an address", () => {
  it.each([
    ".",
    ")",
    ",",
    ").",
    ";",
    ":",
    "!",
    "'",
    '"',
    "”",
    "»",
    ">",
    "]",
    "}",
    "*",
    "…",
    " ",
    "\u200B",
    "&gt;",
    ".)",
  ])("“%s” is left out", (tail) => {
    expect([pastedId(id + tail), pastedSecret(secret + tail)]).toEqual([id, secret]);
  });

  it("is left out of a secret even where it could belong to one", () => {
    for (const tail of ["_", "__", "-", "and"]) expect(pastedSecret(secret + tail)).toBe(secret);
  });

  it("is nothing in an address that is right, or that is something else", () => {
    expect([pastedId(id), pastedSecret(secret), pastedSecret("short"), pastedId("…")]).toEqual([
      id,
      secret,
      "short",
      "…",
    ]);
  });
});
