import { describe, expect, it } from "vitest";
import { statusOfWord } from "./statusWords.ts";

describe("statusOfWord", () => {
  it.each([
    ["Done", "done"],
    ["CLOSED", "done"],
    ["In Progress", "doing"],
    ["in-review", "doing"],
    ["Todo", "todo"],
    ["To Do", "todo"],
    ["Blocked", undefined],
    ["", undefined],
  ])("%s means %s", (word, status) => {
    expect(statusOfWord(word)).toBe(status);
  });
});
