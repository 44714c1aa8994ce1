import { describe, expect, it } from "vitest";
import { buildMomentId, isMomentId, parseMomentId } from "./momentId.ts";

describe("a moment's id", () => {
  it("carries the number of its last change there and back", () => {
    for (const seq of [1, 42, 99_999_999_999]) expect(parseMomentId(buildMomentId(seq))).toBe(seq);
  });

  it("is told from revisions' ids and from everything else", () => {
    for (const text of ["now", "m", "m0", "m01", "M5", "m-1", "m1.5", " m1", "m1\n", "m123456789012345", "abcdefgh"]) {
      expect(isMomentId(text), text).toBe(false);
      expect(() => parseMomentId(text)).toThrow(RangeError);
    }
  });
});
