import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellToList, listToCell } from "./cellList.ts";

describe("lists in cells", () => {
  it("reads what trackers write", () => {
    expect(cellToList("Ana Lima, Tom Berg; Noor|")).toEqual(["Ana Lima", "Tom Berg", "Noor"]);
    expect(cellToList("  ")).toEqual([]);
  });

  it("reads back what it writes, whatever the names hold", () => {
    const name = fc.string({ unit: fc.constantFrom("a", "|", ";", ",", "\\", "\n", " ", "ü", "🧑‍🚀") });
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const kept = names.map((one) => one.trim()).filter((one) => one !== "");
        expect(cellToList(listToCell(names))).toEqual(kept);
      }),
    );
  });
});
