import { languages } from "@throughline/words";
import { inLanguage } from "@throughline/words/node";
import { describe, expect, it } from "vitest";
import { statusLooks, storyStatuses } from "../elements/story/storyStatus.ts";
import { statusOfWord } from "./statusWords.ts";

describe("statusOfWord", () => {
  it.each([
    ["Done", "done"],
    ["CLOSED", "done"],
    ["In Progress", "doing"],
    ["in-review", "doing"],
    ["Todo", "todo"],
    ["To Do", "todo"],
    ["Offen", "todo"],
    ["In Arbeit", "doing"],
    ["ERLEDIGT", "done"],
    ["Blocked", undefined],
    ["", undefined],
  ])("%s means %s", (word, status) => {
    expect(statusOfWord(word)).toBe(status);
  });

  it.each(languages)("knows what a screen calls each (%s)", (language) => {
    for (const status of storyStatuses) {
      const word = inLanguage(language, () => statusLooks[status].label);
      expect(statusOfWord(word), word).toBe(status);
    }
  });
});
