import { describe, expect, it } from "vitest";
import { changeWords } from "./changeWords.ts";
import type { ElementChange } from "./elementChanges.ts";

const emotion: ElementChange = {
  id: "e",
  kind: "removed",
  isMoved: false,
  label: "Emotion",
  name: "",
  by: [{ id: "ana", name: "Ana" }],
  from: ["Pay", "Feeling"],
  to: ["Pay", "Feeling"],
  fields: [],
};

describe("what happened to an element", () => {
  it("says of where something is gone or new, which its name doesn't tell", () => {
    expect(changeWords(emotion)).toBe("Removed from Pay, Feeling by Ana");
    expect(changeWords({ ...emotion, kind: "added", by: [] })).toBe("Added to Pay, Feeling");
    expect(changeWords({ ...emotion, kind: "changed" })).toBe("Changed in Pay, Feeling by Ana");
  });

  it("doesn't where its name or the place of the words tells", () => {
    expect(changeWords({ ...emotion, kind: "changed", name: "Compares prices" })).toBe("Changed by Ana");
    expect(changeWords(emotion, true)).toBe("Removed by Ana");
    expect(changeWords({ ...emotion, from: [] })).toBe("Removed by Ana");
  });
});
