import type { BoardReader } from "@throughline/model";
import { elementCells, holdsMore } from "../../table/elementColumns.ts";
import { card } from "../elements/card/card.ts";
import { emotion } from "../elements/emotion/emotion.ts";
import { lane } from "../elements/lane/lane.ts";
import { stage as stageType } from "../elements/stage/stage.ts";
import { leastStepWidth, step } from "../elements/step/step.ts";
import {
  cardsOf,
  emotionAt,
  lanesOf,
  stagesOf,
  stepsOf,
  strayEmotions,
  type Card,
  type Emotion,
  type Lane,
  type Stage,
  type Step,
} from "../read.ts";
import { laneTypeLabel } from "../elements/lane/laneType.ts";
import { strayCards } from "../layout/layoutShelf.ts";
import { joinServices } from "./cellValues.ts";
import { cardColumns, emotionColumns, tableFields, laneColumns, stageColumns, stepColumns } from "./fields.ts";

type Cells = Readonly<Record<string, string>>;

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
  return { lane: element.title, laneNumber: number, laneType: laneTypeLabel(element.laneType) };
}

function cardCells(element: Card): Cells {
  return {
    row: "Card",
    ...elementCells(card, cardColumns, element),
    services: joinServices(element.services),
  };
}

function emotionCells(element: Emotion): Cells {
  return { row: "Emotion", ...elementCells(emotion, emotionColumns, element), basis: element.basis };
}

/** The rows of one column, lane by lane: the point first, then the cards. */
function* contentRows(
  board: BoardReader,
  head: Cells,
  stepId: string,
  lanes: readonly Numbered<Lane>[],
): Generator<Cells> {
  for (const lane of lanes) {
    const where = { ...head, ...laneCells(lane) };
    const point = emotionAt(board, lane.element.id, stepId);
    if (point) yield { ...where, ...emotionCells(point) };
    for (const card of cardsOf(board, stepId, lane.element.id)) yield { ...where, ...cardCells(card) };
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
  for (const card of strayCards(board)) yield cardCells(card);
  for (const point of strayEmotions(board)) yield emotionCells(point);
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
  const always = new Set([
    "row",
    "stage",
    "step",
    "lane",
    "laneType",
    "text",
    "matters",
    "services",
    "note",
    "emotion",
    "basis",
  ]);
  const fields = tableFields.filter(({ key }) => always.has(key) || rows.some((cells) => (cells[key] ?? "") !== ""));
  return {
    headers: fields.map(({ label }) => label),
    rows: rows.map((cells) => fields.map(({ key }) => cells[key] ?? "")),
  };
}
