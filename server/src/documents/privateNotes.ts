import { can, ownerIdOf } from "@throughline/api";
import { closedRules } from "@throughline/guard";
import { noAccess, type DocumentType } from "./DocumentType.ts";

/** What one person writes before it is shown to the others; nobody else gets near it. Nothing is written there yet. */
export const privateNotes: DocumentType<"private"> = {
  access(name, { principal, resource }) {
    if (name.user !== ownerIdOf(principal)) return noAccess;
    return { read: true, write: can(principal, "board.edit", resource) };
  },
  rules: () => closedRules,
  elements: [],
  hasHistory: false,
};
