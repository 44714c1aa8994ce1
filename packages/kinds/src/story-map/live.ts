import { defineKind } from "../contract/defineKind.ts";
import type { LiveKind } from "../contract/kind.ts";
import { part } from "./part.ts";

/** What an open story map needs. */
export const liveStoryMap: LiveKind = defineKind({
  id: "story-map",
  label: "Story map",
  icon: "activity",
  description: "Plan releases along what people do, so that the first one already works from end to end.",
  version: 1,
  migrations: [],
  parts: [part],
});
