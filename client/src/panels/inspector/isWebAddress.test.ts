import { expect, it } from "vitest";
import { isWebAddress } from "./isWebAddress.ts";

it.each([
  ["https://example.org/x", true],
  ["http://example.org", true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["example.org", false],
  ["", false],
])("%j: %j", (text, is) => {
  expect(isWebAddress(text)).toBe(is);
});
