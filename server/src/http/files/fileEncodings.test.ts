import { fileEncodings } from "@throughline/api";
import { textEncodings } from "@throughline/kinds";
import { expect, it } from "vitest";

it("takes a file in every encoding that can be read, and in no other", () => {
  expect(fileEncodings.toSorted()).toEqual(textEncodings.toSorted());
});
