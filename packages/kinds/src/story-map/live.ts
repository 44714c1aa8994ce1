import { defineKind } from "../contract/defineKind.ts";
import type { LiveKind } from "../contract/kind.ts";
import { part } from "./part.ts";
import { say } from "./words/say.ts";

/** What an open story map needs. */
export const liveStoryMap: LiveKind = defineKind({
  id: "story-map",
  get label() {
    return say.storyMap;
  },
  icon: "activity",
  get description() {
    return say.storyMapIsFor;
  },
  version: 1,
  migrations: [],
  parts: [part],
});
