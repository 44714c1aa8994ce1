import { describe, expect, it } from "vitest";
import { trackerKeyOf } from "./trackerKey.ts";

describe("trackerKeyOf", () => {
  it.each([
    ["https://code.example/team/app/issues/2763", "#2763"],
    ["https://code.example/team/app/-/merge_requests/12?tab=1", "#12"],
    ["https://tracker.example/browse/SHOP-12", "SHOP-12"],
    ["https://tracker.example/team/issue/ENG-7/title-of-it", "ENG-7"],
    ["https://example.org/a/page", ""],
  ])("%s is %s", (link, key) => {
    expect(trackerKeyOf(link)).toBe(key);
  });
});
