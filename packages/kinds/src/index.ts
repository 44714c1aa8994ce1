import { cardSort } from "./card-sort/index.ts";
import { journeyMap } from "./journey-map/index.ts";
import type { Kind } from "./kind.ts";
import { storyMap } from "./story-map/index.ts";

/** Every kind of board that the product has; adding one is its folder, a line here and its own in `loadKind`. */
export const kinds: readonly Kind[] = [journeyMap, storyMap, cardSort];

/** The kind with an id, e.g. `journey-map`. */
export function kindById(id: string): Kind | undefined {
  return kinds.find((kind) => kind.id === id);
}

export { loadKind, loadWholeKind } from "./loadKind.ts";
export type { BoardView } from "./boardView.ts";
export type { Direction, DropTarget, Kind, LiveKind, PlaceField, SummaryFact, Template } from "./kind.ts";
export { mayArrange } from "./mayArrange.ts";
export type { MenuEntry } from "./menu.ts";
export {
  outlineElementIds,
  type Outline,
  type OutlineAddition,
  type OutlineCell,
  type OutlineGrid,
  type OutlineItem,
  type OutlineLevel,
  type OutlineLists,
  type OutlineSection,
} from "./outline.ts";
export { copyAround, copyElements, type Fragment } from "./fragment.ts";
export type { ImportPlan, ImportReport, TableField, TableFormat, TableMapping, TableRow } from "./tableFormat.ts";
export type { GuessedMapping, MappingProblem } from "./columnMapping.ts";
export { exportCsv, exportJson } from "./exportBoard.ts";
export { exportWorkbook } from "./exportWorkbook.ts";
export { planBoardFile, type BoardFilePlan } from "./planBoardFile.ts";
export { openFile, type OpenedFile } from "./tableFile.ts";
export { encodingLabels, textEncodings, type TextEncoding } from "./textEncoding.ts";
export { readDay, type DayOrder } from "./calendarDay.ts";
export type { DateColumn } from "./dateColumns.ts";
export {
  planImport,
  type ImportColumns,
  type ImportErrorCode,
  type ImportOptions,
  type ImportResult,
  type ImportSource,
  type ReadyImport,
  type UnmappedImport,
} from "./planImport.ts";
export { readCells, trimCells, type Cells } from "./pasting/cells.ts";
export { mostPasted, planPaste, type PasteChoice, type PasteSpot } from "./pasting/planPaste.ts";
export { searchText } from "./searchText.ts";
export type { Table } from "./table.ts";
export type { TableError, TableErrorCode } from "./tableError.ts";
