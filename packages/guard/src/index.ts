export { applyRow, OvertakenRowError } from "./applyRow.ts";
export { applyRowInSteps } from "./applyRowInSteps.ts";
export { checkInSteps, checkUpdate, type CheckOptions } from "./checkUpdate.ts";
export type { ClientOwners } from "./ClientOwners.ts";
export { decodeForGuard, decodeInSteps } from "./decodeForGuard.ts";
export type {
  DecodedContent,
  DecodedId,
  DecodedRange,
  DecodedSection,
  DecodedStruct,
  DecodedUpdate,
} from "./decodedUpdate.ts";
export {
  closedRules,
  type EntryRule,
  type GuardRules,
  type PlaceRule,
  type RootRule,
  type RootShape,
} from "./guardRules.ts";
export type { FixedRule, FixedTypes } from "./FixedElements.ts";
export type { GuardOffence, GuardRefusal, GuardVerdict } from "./guardVerdict.ts";
export { maxDeleteRanges } from "./guardLimits.ts";
export { findTouched } from "./findTouched.ts";
export { untouched, type Touched } from "./Touched.ts";
export { valueTypes, type ValueTypes } from "./valueTypes.ts";
export { MalformedUpdateError } from "./MalformedUpdateError.ts";
