import { describe, expect, it } from "vitest";
import { counted } from "./counted.ts";

describe("counted", () => {
  it.each([
    [1, "lanes", "1 lane"],
    [2, "lanes", "2 lanes"],
    [1, "Stories", "1 story"],
    [3, "Story", "3 stories"],
    [1, "Pain point", "1 pain point"],
    [2, "Release", "2 releases"],
    [1, "releases", "1 release"],
    [0, "Activity", "0 activities"],
    [2, "status", "2 statuses"],
  ])("%d of %j are %j", (count, label, words) => {
    expect(counted(count, label)).toBe(words);
  });
});
