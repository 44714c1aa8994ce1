export { Board, type BoardChange, type BoardOptions } from "./board.ts";
export type { BoardReader } from "./boardReader.ts";
export type { BoardWriter } from "./boardWriter.ts";
export {
  boardContentSchema,
  initialize,
  readContent,
  replaceContent,
  writeElements,
  type BoardContent,
} from "./boardContent.ts";
export { defineBoardSchema, type BoardSchema, type Migration } from "./boardSchema.ts";
export { compareContents, type ContentChanges, type ElementChange } from "./compareContents.ts";
export { commonOperations, elementIdArg, renameBoard } from "./commonOperations.ts";
export { draftElements } from "./draftElements.ts";
export { createElementId, isElementId } from "./elementId.ts";
export {
  defineElement,
  isElementOf,
  text,
  type BoardElement,
  type ElementContent,
  type ElementOf,
  type ElementType,
  type Placement,
  type TextType,
} from "./elementType.ts";
export type { FieldDescription, FieldOption } from "./field.ts";
export { findStayed } from "./findStayed.ts";
export { History, type HistoryState } from "./history.ts";
export { findMetaFlaws, mendMeta, type BoardFacts, type MetaFlaw } from "./mendMeta.ts";
export { migrate, migrateForReading, versionState, type VersionState } from "./migrate.ts";
export { migrateContent } from "./migrateContent.ts";
export {
  defineOperation,
  runOperations,
  type MakesElement,
  type NamedOperation,
  type Operation,
  type OperationCall,
} from "./operation.ts";
export { OperationError, type OperationErrorCode, type OperationIssue } from "./operationError.ts";
export {
  compareOrdered,
  firstOrderKey,
  isOrderKey,
  longestOrderKey,
  orderKeyBefore,
  orderKeyBetween,
  type Ordered,
  type OrderKey,
} from "./orderKey.ts";
export { createOrigin, type Origin, type OriginKind } from "./origin.ts";
export { parsePresence, presenceColourOf, presenceColours, type Presence, type PresenceColour } from "./presence.ts";
export { seededRandom, type Random } from "./random.ts";
export { needsRepair, repair } from "./repair.ts";
export { restoreElements, type RestoredElements } from "./restoreElements.ts";
export { textEditBetween, type TextEdit } from "./textDiff.ts";
export { validate, type ValidationCode, type ValidationIssue } from "./validate.ts";
export { visibleLine } from "./visibleLine.ts";
export {
  listValue,
  paragraphValue,
  placeValue,
  rootContainer,
  unplacedContainer,
  value,
  wordsValue,
  type Place,
  type ValueType,
} from "./valueType.ts";
