import { describe, expect, it } from "vitest";
import { momentWords } from "../../history/timeWords.ts";
import { revisionName } from "./entryWords.ts";

describe("revisionName", () => {
  it("says times that the server put into a name as this device does", () => {
    const time = "2026-03-02T14:05:06.789Z";
    expect(revisionName({ name: `Before restoring ${time}` })).toBe(
      `Before restoring ${momentWords(time, undefined, true)}`,
    );
  });

  it("leaves what people called it alone", () => {
    expect(revisionName({ name: "Log of 2026-03-02T14:05:06.789Z" })).toBe("Log of 2026-03-02T14:05:06.789Z");
    expect(revisionName({ name: "Before restoring “Before the workshop”" })).toContain("“Before the workshop”");
  });

  it("says so when nobody named it", () => {
    expect(revisionName({ name: null })).toBe("Kept automatically");
  });
});
