import { expect, it } from "vitest";
import { chunkBySize } from "./chunkBySize.ts";

it("keeps every row in order, and no part above the size but what is one row alone", () => {
  const sizes = [3, 3, 4, 1, 12, 1, 9, 1, 10];
  const chunks = chunkBySize(
    sizes.map((bytes) => ({ bytes })),
    10,
  );
  expect(chunks.map((rows) => rows.map(({ bytes }) => bytes))).toEqual([[3, 3, 4], [1], [12], [1, 9], [1], [10]]);
  expect(chunkBySize([], 10)).toEqual([]);
});
