import { defineKind } from "../contract/defineKind.ts";
import type { LiveKind } from "../contract/kind.ts";
import { part } from "./part.ts";

/** What an open card sort needs. */
export const liveCardSort: LiveKind = defineKind({
  id: "card-sort",
  label: "Card sort",
  icon: "group",
  description: "Sort cards into groups together and see how people think things belong together.",
  version: 1,
  migrations: [],
  parts: [part],
});
