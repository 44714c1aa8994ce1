import { defineKind } from "../contract/defineKind.ts";
import type { LiveKind } from "../contract/kind.ts";
import { part } from "./part.ts";
import { say } from "./words/say.ts";

/** What an open card sort needs. */
export const liveCardSort: LiveKind = defineKind({
  id: "card-sort",
  get label() {
    return say.cardSort;
  },
  icon: "group",
  get description() {
    return say.cardSortIsFor;
  },
  version: 1,
  migrations: [],
  parts: [part],
});
