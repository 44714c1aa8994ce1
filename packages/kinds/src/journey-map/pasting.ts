import type { BoardReader, OperationCall } from "@throughline/model";
import { guessMapping } from "../table/columnMapping.ts";
import { filledDown, transposed, type Cells } from "../pasting/cells.ts";
import { namedCells, type NamedCells } from "../pasting/headedTable.ts";
import { placeArg, type CellReading, type Pasting } from "../pasting/pasting.ts";
import { foldName } from "../placing/readFragment.ts";
import type { TableRow } from "../table/tableFormat.ts";
import { step } from "./elements/step/step.ts";
import { columnsOf, lanesOf } from "./read.ts";
import { showsCurve, laneLook, type LaneType } from "./elements/lane/laneType.ts";
import { laneTypeOf } from "./table/laneWords.ts";
import { readLevel } from "./elements/emotion/readPoint.ts";
import { tableFields } from "./table/fields.ts";
import { nameOr } from "./words.ts";
import { say } from "./table/words/say.ts";
import { unnamedColumn } from "../table/buildTable.ts";

/** A lane that a column fills; `name` may be the id of one of the board's. */
interface ColumnLane {
  readonly name: string;
  readonly type: LaneType;
}

/** What the columns of a table are. */
interface Columns {
  readonly fields: ReadonlyMap<string, string>;
  readonly lanes: ReadonlyMap<string, ColumnLane>;
}

/** The lane that words name: one of the board's by its name, else any of a type that is called so. */
function laneNamed(board: BoardReader, words: string): ColumnLane | undefined {
  const name = foldName(words);
  if (name === "") return undefined;
  const own = lanesOf(board).find(({ title }) => foldName(title) === name);
  if (own) return { name: own.id, type: own.laneType };
  const type = laneTypeOf(words);
  return type && { name: words, type };
}

/** Fields whose columns are as often called like a lane, and then are one. */
const laneLike = new Set(["text", "emotion"]);

/** Says what each header means; those that are neither field nor lane are lanes of their own. Undefined for no header. */
function columnsNamed(board: BoardReader, headers: readonly string[]): Columns | undefined {
  const fields = new Map<string, string>();
  for (const [field, header] of Object.entries(guessMapping(headers, tableFields).mapping)) fields.set(header, field);
  const lanes = new Map<string, ColumnLane>();
  const rowsNameLanes = Array.from(fields.values()).some((field) => field === "lane" || field === "row");
  for (const header of headers) {
    const field = fields.get(header);
    const lane = rowsNameLanes || (field !== undefined && !laneLike.has(field)) ? undefined : laneNamed(board, header);
    if (!lane) continue;
    lanes.set(header, lane);
    fields.delete(header);
  }
  const named = new Set(fields.values());
  const isHeaded = named.has("step") || named.has("stage") || (rowsNameLanes && named.has("text")) || lanes.size > 1;
  if (!isHeaded || (fields.size + lanes.size) * 2 < headers.length) return undefined;
  for (const header of rowsNameLanes ? [] : headers) {
    if (!fields.has(header) && !lanes.has(header)) lanes.set(header, { name: header, type: "text" });
  }
  return { fields, lanes };
}

/** One row for each filled cell of a lane; what describes a card goes with the first of them. */
function longRows(row: TableRow, { fields, lanes }: Columns, stepOf: (row: TableRow) => string): TableRow[] {
  const told: Record<string, string> = {};
  for (const [header, field] of fields) told[field] = row.cells[header] ?? "";
  if (!told.step && !told.stepNumber && !told.stage) told.step = stepOf(row);
  const { stage = "", step: name = "", stepNumber = "", stageNumber = "" } = told;
  const inLanes: Record<string, string>[] = [];
  for (const [header, { name: lane, type }] of lanes) {
    const text = row.cells[header] ?? "";
    if (text === "") continue;
    const isLevel = showsCurve(type) && readLevel(text) !== undefined;
    const where = { stage, step: name, stepNumber, stageNumber, lane, laneType: type };
    inLanes.push(isLevel ? { ...where, emotion: text } : { ...where, text });
  }
  const first = told.text ? -1 : inLanes.findIndex(({ text }) => text !== undefined);
  const base = first < 0 && (inLanes.length === 0 || told.text || told.note || told.services);
  const all = base ? [told, ...inLanes] : inLanes.map((one, index) => (index === first ? { ...told, ...one } : one));
  return all.map((cells) => ({ line: row.line, cells }));
}

const everyField = Object.fromEntries(tableFields.map(({ key }) => [key, key]));

interface ReadingParts {
  readonly id: string;
  readonly label: string;
  readonly table: NamedCells;
  readonly columns: Columns;
  readonly at: OperationCall | undefined;
  /** The step of a row that names none, by name or id. */
  readonly stepOf: (row: TableRow) => string;
}

function readingOf(board: BoardReader, { id, label, table, columns, at, stepOf }: ReadingParts): CellReading {
  const used = new Set([...columns.fields.values(), "step", "lane", "laneType", "text", "emotion"]);
  const within = placeArg(at, "stage") ?? board.find(step, placeArg(at, "step") ?? "")?.place[0];
  return {
    id,
    label,
    rows: table.rows.flatMap((row) => longRows(row, columns, stepOf)),
    mapping: Object.fromEntries(Object.entries(everyField).filter(([key]) => used.has(key))),
    unread: table.headers.filter((header) => !columns.fields.has(header) && !columns.lanes.has(header)),
    within,
  };
}

/** Steps across and lanes down, as the map itself: the first column names lanes. */
function acrossReading(board: BoardReader, cells: Cells, at: OperationCall | undefined): CellReading | undefined {
  const turned = transposed(cells);
  const names = turned[0] ?? [];
  const lanes = names.filter((name) => laneNamed(board, name));
  if (lanes.length * 2 < names.length) return undefined;
  const hasSteps = laneNamed(board, names[0] ?? "") === undefined;
  const [, ...others] = names;
  const isStage = guessMapping([names[0] ?? ""], tableFields).mapping.stage !== undefined;
  const headers = hasSteps ? [isStage ? "Stage" : "Step", ...others] : names;
  const table = namedCells([headers, ...turned.slice(1)]);
  const columns = columnsNamed(board, table.headers);
  if (!columns) return undefined;
  // Without names the columns are those of the map from the chosen one on.
  const steps = columnsOf(board);
  const start = Math.max(
    0,
    steps.findIndex(({ id }) => id === placeArg(at, "step")),
  );
  const stepOf = ({ line }: TableRow) => steps[start + line - 2]?.id ?? say.newStep({ place: start + line - 1 });
  return readingOf(board, { id: "across", label: say.stepsAcross, table, columns, at, stepOf });
}

function headedReading(board: BoardReader, cells: Cells, at: OperationCall | undefined): CellReading | undefined {
  if (cells.length < 2) return undefined;
  const table = namedCells(cells);
  const columns = columnsNamed(board, table.headers);
  const stepOf = () => placeArg(at, "step") ?? columnsOf(board)[0]?.id ?? say.newStep({ place: 1 });
  return columns && readingOf(board, { id: "headed", label: say.stepsWithCards, table, columns, at, stepOf });
}

/** The lanes from the chosen one down, for as many columns; then new ones. */
function lanesFrom(board: BoardReader, at: OperationCall | undefined, count: number): ColumnLane[] {
  const lanes = lanesOf(board);
  const start = Math.max(
    0,
    lanes.findIndex(({ id }) => id === placeArg(at, "lane")),
  );
  return Array.from({ length: count }, (_, index) => {
    const own = lanes[start + index];
    if (own) return { name: own.id, type: own.laneType };
    const type = lanes.length === 0 && index === 0 ? "action" : "text";
    return { name: index === 0 ? laneLook(type).plural : say.newLane({ place: start + index + 1 }), type };
  });
}

/** Without a header the first column names the steps, and the others fill lanes. */
function plainReading(board: BoardReader, cells: Cells, at: OperationCall | undefined): CellReading {
  const count = (cells[0]?.length ?? 1) - 1;
  const lanes = lanesFrom(board, at, count);
  const headers = ["Step", ...lanes.map((_, index) => unnamedColumn(index + 1))];
  const columns = {
    fields: new Map([["Step", "step"]]),
    lanes: new Map(lanes.map((lane, index) => [unnamedColumn(index + 1), lane])),
  };
  const table = namedCells(filledDown(cells, 1), headers);
  const names = lanes.map(({ name, type }) => {
    const own = lanesOf(board).find(({ id }) => id === name);
    return own ? nameOr(own.title, laneLook(own.laneType).plural) : nameOr(name, laneLook(type).plural);
  });
  const label = say.stepsThen({ lanes: `${names.slice(0, 2).join(", ")}${names.length > 2 ? "…" : ""}` });
  return readingOf(board, { id: "plain", label, table, columns, at, stepOf: () => "" });
}

/** Cells where they are pasted: columns are the map's steps, rows its lanes. Undefined where it has too few. */
function inPlaceReading(board: BoardReader, cells: Cells, at: OperationCall | undefined): CellReading | undefined {
  const steps = columnsOf(board);
  const lanes = lanesOf(board);
  const column = steps.findIndex(({ id }) => id === placeArg(at, "step"));
  const row = lanes.findIndex(({ id }) => id === placeArg(at, "lane"));
  const isInside = column + (cells[0]?.length ?? 0) <= steps.length && row + cells.length <= lanes.length;
  if (column < 0 || row < 0 || !isInside) return undefined;
  const rows = cells.flatMap((words, down) =>
    words.flatMap((text, right) => {
      const [own, lane] = [steps[column + right], lanes[row + down]];
      if (text === "" || !own || !lane) return [];
      const isLevel = showsCurve(lane.laneType) && readLevel(text) !== undefined;
      const where = { step: own.id, lane: lane.id, laneType: lane.laneType };
      return [{ line: down + 1, cells: { ...where, [isLevel ? "emotion" : "text"]: text } }];
    }),
  );
  const mapping = { step: "step", lane: "lane", laneType: "laneType", text: "text", emotion: "emotion" };
  return { id: "in-place", label: say.inPlace, rows, mapping };
}

/** What a table may be on a journey map. */
export const pasting: Pasting = {
  readings(board, cells, at) {
    const headed = headedReading(board, cells, at);
    const across = headed ? undefined : acrossReading(board, cells, at);
    const plain = headed || across ? undefined : plainReading(board, cells, at);
    return [headed, across, plain, inPlaceReading(board, cells, at)].filter((reading) => reading !== undefined);
  },
};
