import { closedRules } from "@throughline/guard";
import { noAccess, type DocumentType } from "./DocumentType.ts";

/** One person's sort in a study. Studies come later; until then nobody has one to open. */
export const sort: DocumentType<"sort"> = {
  access: () => noAccess,
  rules: () => closedRules,
  elements: [],
  hasHistory: false,
};
