import { defineKind } from "../contract/defineKind.ts";
import type { LiveKind } from "../contract/kind.ts";
import { part } from "./part.ts";

/** What an open journey map needs. */
export const liveJourneyMap: LiveKind = defineKind({
  id: "journey-map",
  label: "Journey map",
  icon: "columns",
  description:
    "See an experience step by step: what people do, how they feel, where it hurts and what could be better.",
  version: 1,
  migrations: [],
  parts: [part],
});
