import { cardSort } from "./card-sort/index.ts";
import { journeyMap } from "./journey-map/index.ts";
import type { Kind } from "./contract/kind.ts";
import { storyMap } from "./story-map/index.ts";

/** Every kind of board that the product has; adding one is its folder, a line here and its own in `loadKind`. */
export const kinds: readonly Kind[] = [journeyMap, storyMap, cardSort];

/** The kind with an id, e.g. `journey-map`. */
export function kindById(id: string): Kind | undefined {
  return kinds.find((kind) => kind.id === id);
}

export { loadKind, loadWholeKind } from "./loadKind.ts";
export type { BoardView } from "./contract/boardView.ts";
export type { Direction, DropTarget, Kind, LiveKind, PlaceField, SummaryFact, Template } from "./contract/kind.ts";
export { mayArrange } from "./contract/mayArrange.ts";
export type { MenuEntry } from "./contract/menu.ts";
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
} from "./contract/outline.ts";
export { copyAround, copyElements, type Fragment } from "./placing/fragment.ts";
export type { ImportPlan, ImportReport, TableField, TableFormat, TableMapping, TableRow } from "./table/tableFormat.ts";
export type { GuessedMapping, MappingProblem } from "./table/columnMapping.ts";
export { exportCsv, exportJson } from "./table/exportBoard.ts";
export { exportWorkbook } from "./table/exportWorkbook.ts";
export { planBoardFile, type BoardFilePlan } from "./table/planBoardFile.ts";
export { openFile, type OpenedFile } from "./table/tableFile.ts";
export { encodingLabel, textEncodings, type TextEncoding } from "./table/textEncoding.ts";
export { readDay, type DayOrder } from "./table/calendarDay.ts";
export type { DateColumn, DayOrders } from "./table/dateColumns.ts";
export {
  planImport,
  type ImportColumns,
  type ImportErrorCode,
  type ImportOptions,
  type ImportResult,
  type ImportSource,
  type ReadyImport,
  type UnmappedImport,
} from "./table/planImport.ts";
export { trimCells, type Cells } from "./pasting/cells.ts";
export { readCells } from "./pasting/readCells.ts";
export { mostPasted, planPaste, type PasteChoice, type PasteSpot } from "./pasting/planPaste.ts";
export { searchText } from "./contract/searchText.ts";
export type { Table } from "./table/table.ts";
export type { TableError, TableErrorCode } from "./table/tableError.ts";
