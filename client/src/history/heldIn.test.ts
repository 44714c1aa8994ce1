import { expect, it } from "vitest";
import { heldIn } from "./heldIn.ts";

it("what stood in something is found by any part of its place, however deep", () => {
  const elements = [
    { id: "card", type: "card", place: ["step", "lane", "a0"] },
    { id: "step", type: "step", place: ["stage", "a1"] },
    { id: "stage", type: "stage", place: ["", "a1"] },
    { id: "elsewhere", type: "card", place: ["other step", "other lane", "a0"] },
    { id: "free", type: "card" },
  ];
  expect(Array.from(heldIn(elements, ["lane"]))).toEqual(["lane", "card"]);
  expect(Array.from(heldIn(elements, ["stage"]))).toEqual(["stage", "step", "card"]);
  expect(Array.from(heldIn(elements, ["free"]))).toEqual(["free"]);
});
