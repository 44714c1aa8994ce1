import type { BoardReader } from "@throughline/model";
import { elementCells, holdsMore } from "../../table/elementColumns.ts";
import { lane, type Lane } from "../elements/lane/lane.ts";
import { laneColumns } from "../elements/lane/laneColumns.ts";
import { stage as stageType, type Stage } from "../elements/stage/stage.ts";
import { stageColumns } from "../elements/stage/stageColumns.ts";
import { leastStepWidth, step, type Step } from "../elements/step/step.ts";
import { stepColumns } from "../elements/step/stepColumns.ts";
import { lanesOf, stagesOf, stepsOf } from "../read.ts";
import { cellRows } from "./cellRows.ts";
import { tableFields } from "./fields.ts";
import { laneTypeNames } from "./laneWords.ts";
import type { Cells } from "./InCellRows.ts";

/** True when names alone don't tell the elements apart. */
function needsNumbers(titles: readonly string[]): boolean {
  const names = titles.map((title) => title.trim());
  return names.includes("") || new Set(names).size < names.length;
}

interface Numbered<T> {
  readonly element: T;
  readonly number: string;
}

function numbered<T>(elements: readonly T[], needed: boolean, first = 1): Numbered<T>[] {
  return elements.map((element, index) => ({ element, number: needed ? String(first + index) : "" }));
}

function stageCells({ element, number }: Numbered<Stage>): Cells {
  return { stage: element.title, stageNumber: number };
}

function stepCells({ element, number }: Numbered<Step>): Cells {
  return { step: element.title, stepNumber: number };
}

function laneCells({ element, number }: Numbered<Lane>): Cells {
  return { lane: element.title, laneNumber: number, laneType: laneTypeNames[element.laneType] };
}

/** The rows of one column, lane by lane. */
function* contentRows(
  board: BoardReader,
  head: Cells,
  stepId: string,
  lanes: readonly Numbered<Lane>[],
): Generator<Cells> {
  for (const lane of lanes) {
    const where = { ...head, ...laneCells(lane) };
    const cell = { step: stepId, lane: lane.element.id };
    for (const { rows } of cellRows) for (const cells of rows(board, cell)) yield { ...where, ...cells };
  }
}

function* columnRows(
  board: BoardReader,
  stageHead: Cells,
  column: Numbered<Step>,
  lanes: readonly Numbered<Lane>[],
): Generator<Cells> {
  const head = { ...stageHead, ...stepCells(column) };
  const content = Array.from(contentRows(board, head, column.element.id, lanes));
  const { width } = column.element;
  if (content.length === 0 || holdsMore(step, column.element)) {
    const cells = elementCells(step, stepColumns, column.element);
    yield { row: "Step", ...cells, ...head, width: width === leastStepWidth ? "" : String(width) };
  }
  yield* content;
}

function* mapRows(board: BoardReader, lanes: readonly Numbered<Lane>[]): Generator<Cells> {
  const stages = stagesOf(board);
  const groups = stages.map(({ id }) => stepsOf(board, id));
  const strays = board.unplaced(step);
  const stepsUnclear = [...groups, strays].some((steps) => needsNumbers(steps.map(({ title }) => title)));
  let count = 0;
  const columnsOf = (steps: readonly Step[]) => {
    const columns = numbered(steps, stepsUnclear, count + 1);
    count += steps.length;
    return columns;
  };
  for (const [index, stage] of numbered(stages, needsNumbers(stages.map(({ title }) => title))).entries()) {
    const columns = columnsOf(groups[index] ?? []);
    if (columns.length === 0 || holdsMore(stageType, stage.element))
      yield { row: "Stage", ...elementCells(stageType, stageColumns, stage.element), ...stageCells(stage) };
    for (const column of columns) yield* columnRows(board, stageCells(stage), column, lanes);
  }
  for (const column of columnsOf(strays)) yield* columnRows(board, {}, column, lanes);
  for (const { strays } of cellRows.toReversed()) yield* strays(board);
}

/** A lane without what each row says of it. */
const furtherLane = {
  ...lane,
  values: Object.fromEntries(Object.entries(lane.values).filter(([key]) => key !== "laneType")),
};

/** Lanes come in the order in which rows name them; where that would be another one, they are named first. */
function laneRows(lanes: readonly Numbered<Lane>[], rows: readonly Cells[]): Cells[] {
  const own = lanes.map((lane) => laneCells(lane));
  const key = ({ lane = "", laneNumber = "" }: Cells) => `${lane.trim()}\n${laneNumber}`;
  const named = new Set(rows.filter(({ laneType }) => laneType !== undefined).map(key));
  const inOrder = Array.from(named).join("\t") === own.map(key).join("\t");
  const plain = lanes.every(({ element }) => !holdsMore(furtherLane, element));
  return inOrder && plain
    ? []
    : lanes.map((one, index) => ({ row: "Lane", ...elementCells(lane, laneColumns, one.element), ...own[index] }));
}

/** The whole map as a table, one row a card or point; what holds none has a row of its own. Columns nobody needs are left out. */
export function writeTable(board: BoardReader): { headers: string[]; rows: string[][] } {
  const all = lanesOf(board);
  const lanes = numbered(all, needsNumbers(all.map(({ title }) => title)));
  const content = Array.from(mapRows(board, lanes));
  const rows = [...laneRows(lanes, content), ...content];
  const fields = tableFields.filter(
    ({ key, isSeldom }) => !isSeldom || rows.some((cells) => (cells[key] ?? "") !== ""),
  );
  return {
    headers: fields.map(({ label }) => label),
    rows: rows.map((cells) => fields.map(({ key }) => cells[key] ?? "")),
  };
}
