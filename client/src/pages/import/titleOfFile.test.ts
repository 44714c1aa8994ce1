import { describe, expect, it } from "vitest";
import { titleOfFile } from "./titleOfFile.ts";

describe("titleOfFile", () => {
  it.each([
    ["va-journeys_2024.csv", "Va journeys 2024"],
    ["Ordering groceries.json", "Ordering groceries"],
    ["v1.2 plan.csv", "V1.2 plan"],
    [".csv", ""],
  ])("%s is %j", (name, title) => {
    expect(titleOfFile(name)).toBe(title);
  });

  it("stays within the length of a title", () => {
    expect(titleOfFile(`${"long ".repeat(100)}.csv`).length).toBeLessThanOrEqual(300);
  });
});
