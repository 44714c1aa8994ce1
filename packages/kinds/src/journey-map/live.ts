import { defineKind } from "../contract/defineKind.ts";
import type { LiveKind } from "../contract/kind.ts";
import { part } from "./part.ts";
import { say } from "./words/say.ts";

/** What an open journey map needs. */
export const liveJourneyMap: LiveKind = defineKind({
  id: "journey-map",
  get label() {
    return say.journeyMap;
  },
  icon: "columns",
  get description() {
    return say.journeyMapIsFor;
  },
  version: 1,
  migrations: [],
  parts: [part],
});
