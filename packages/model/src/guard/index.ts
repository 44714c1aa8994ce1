export { applyRow, OvertakenRowError } from "./applyRow.ts";
export { boardRules, createBoardRules } from "./boardRules.ts";
export { checkUpdate, type CheckOptions } from "./checkUpdate.ts";
export type { ClientOwners } from "./ClientOwners.ts";
export { decodeForGuard } from "./decodeForGuard.ts";
export type {
  DecodedContent,
  DecodedId,
  DecodedRange,
  DecodedSection,
  DecodedStruct,
  DecodedUpdate,
} from "./decodedUpdate.ts";
export { closedRules, type GuardRules, type RootShape } from "./guardRules.ts";
export { createFixedRule, type FixedRule, type FixedTypes } from "./FixedElements.ts";
export type { GuardOffence, GuardRefusal, GuardVerdict } from "./guardVerdict.ts";
export { MalformedUpdateError } from "./MalformedUpdateError.ts";
