import { can } from "@throughline/api";
import { closedRules } from "@throughline/guard";
import type { DocumentType } from "./DocumentType.ts";

/** What a facilitator runs a session with: timer, agenda, spotlight, locks. Nothing is written there yet. */
export const control: DocumentType<"control"> = {
  access: (_name, { principal, resource }) => ({ read: true, write: can(principal, "board.facilitate", resource) }),
  rules: () => closedRules,
  elements: [],
  hasHistory: false,
};
