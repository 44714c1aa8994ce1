import { describe, expect, it } from "vitest";
import { momentWords } from "../../history/timeWords.ts";
import { revisionName } from "./entryWords.ts";

describe("revisionName", () => {
  it("says times that the server put into a name as this device does", () => {
    const name = revisionName({ name: "Before restoring 2026-03-02 14:05 UTC" });
    expect(name).toBe(`Before restoring ${momentWords("2026-03-02T14:05Z")}`);
  });

  it("leaves what people called it alone", () => {
    expect(revisionName({ name: "Log of 2026-03-02 14:05 UTC" })).toBe("Log of 2026-03-02 14:05 UTC");
    expect(revisionName({ name: "Before restoring “Before the workshop”" })).toContain("“Before the workshop”");
    const twice = "Before restoring “Before restoring “Before restoring 2026-03-02 14:05 UTC””";
    expect(revisionName({ name: twice })).toBe("Before undoing a restore");
  });

  it("says so when nobody named it", () => {
    expect(revisionName({ name: null })).toBe("Kept automatically");
  });
});
