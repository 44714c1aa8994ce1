import { listToWords } from "@throughline/words";
import type { ColumnRepeats, ImportPlan, TableMapping, TableRow } from "../../table/tableFormat.ts";
import { readFurther } from "../../table/elementColumns.ts";
import { lane as laneType } from "../elements/lane/lane.ts";
import { laneColumns } from "../elements/lane/laneColumns.ts";
import { stage as stageType } from "../elements/stage/stage.ts";
import { stageColumns } from "../elements/stage/stageColumns.ts";
import { step as stepType } from "../elements/step/step.ts";
import { stepColumns } from "../elements/step/stepColumns.ts";
import { buildJourney } from "./buildJourney.ts";
import { makeColumnLanes, splitRow, type ColumnLanes, type SplitRow } from "./columnLanes.ts";
import { ImportedJourney, type ImportedLane, type ImportedStep } from "./ImportedJourney.ts";
import { Remarks } from "./Remarks.ts";
import { readRow, type JourneyRow } from "./readRow.ts";
import { curveType, showsCurve } from "../elements/lane/laneType.ts";
import { say } from "./words/say.ts";

function isBlank(row: JourneyRow): boolean {
  return !row.stage && !row.step && !row.lane && !holdsCard(row) && row.level === undefined && row.kind === undefined;
}

/** True when there is something for a card to say. */
function holdsCard({ text, note, services }: JourneyRow): boolean {
  return text.trim() !== "" || note.trim() !== "" || services.length > 0;
}

/** What is known of the table as a whole. */
interface Columns extends ColumnLanes {
  readonly nameLanes: boolean;
  readonly nameSteps: boolean;
}

/** Puts one row into the map. Returns why it can't be kept, if so. */
function takeRow(
  journey: ImportedJourney,
  { row, inLanes }: SplitRow,
  columns: Columns,
  remarks: Remarks,
): string | undefined {
  if (isBlank(row) && inLanes.length === 0) return say.emptyRow;
  const { kind, stage, level } = row;
  const before = journey.size;
  const named = row.lane && journey.lane(row.lane, row.laneType);
  const isPoint = kind === "emotion" || (kind === undefined && level !== undefined && row.text.trim() === "");
  const isCard = kind === "card" || (kind === undefined && !isPoint && holdsCard(row));
  const withPoint = isPoint || (isCard && kind === undefined && level !== undefined);
  if (kind === "emotion" && level === undefined) return say.emotionWithoutLevel;
  if (stage) {
    const made = journey.stage(stage);
    if (kind === "stage") {
      made.hue = row.hue;
      made.further = readFurther(stageType, stageColumns, ["title", "hue"], row.cell);
    }
  } else if (kind === "stage") return say.stageWithoutName;
  const step = stepOf(journey, row, isPoint || isCard || inLanes.length > 0, columns);
  if (kind === "step" && !step) return say.stepWithoutName;
  if (step && row.width !== undefined) step.width = row.width;
  if (step && kind === "step") step.further = readFurther(stepType, stepColumns, ["title", "width"], row.cell);
  if (named && kind === "lane") named.further = readFurther(laneType, laneColumns, ["title", "laneType"], row.cell);
  if (withPoint) {
    const lane = pointLane(journey, row, named, step, isCard);
    const taken = journey.setPoint({ row, step: lane && step, lane });
    if (taken !== undefined && !isCard) return say.emotionTaken({ line: taken });
    if (taken !== undefined) remarks.add(row.line, say.secondEmotion);
  }
  if (isCard) {
    takeCard(journey, row, step, named ?? (step && defaultLane(journey, columns)), remarks);
  }
  for (const content of inLanes) takeFromColumn(journey, content, step, remarks);
  const isRepeated = kind === undefined && row.width === undefined && journey.size === before;
  return isRepeated ? say.addsNothing : undefined;
}

function takeCard(
  journey: ImportedJourney,
  row: JourneyRow,
  step: ImportedStep | undefined,
  lane: ImportedLane | undefined,
  remarks: Remarks,
): void {
  const placed = step && lane;
  if (!placed) remarks.add(row.line, say.noStep);
  journey.cards.push({ row, step: placed ? step : undefined, lane: placed ? lane : undefined });
}

function takeFromColumn(
  journey: ImportedJourney,
  { row, lane }: SplitRow["inLanes"][number],
  step: ImportedStep | undefined,
  remarks: Remarks,
): void {
  if (row.level === undefined) takeCard(journey, row, step, lane, remarks);
  else if (journey.setPoint({ row, step, lane: step && lane }) !== undefined) remarks.add(row.line, say.secondEmotion);
}

function stepOf(
  journey: ImportedJourney,
  row: JourneyRow,
  holdsContent: boolean,
  { nameSteps }: Columns,
): ImportedStep | undefined {
  if (row.kind === "stage" || row.kind === "lane") return undefined;
  if (row.step) return journey.step(row.stage, row.step);
  if (!row.stage) return undefined;
  // A table without steps has one for each stage, called like it.
  if (!nameSteps) return journey.step(row.stage, { key: "", title: row.stage.title });
  // What names a stage and no step stands in a step without a name.
  return holdsContent ? journey.step(row.stage, { key: "", title: "" }) : undefined;
}

function defaultLane(journey: ImportedJourney, { nameLanes, textLane, lanes }: Columns): ImportedLane {
  if (textLane) return textLane;
  if (nameLanes) return journey.laneOfType("text");
  // Beside columns that are lanes of their own, the text has one of its own too.
  return lanes.size > 0
    ? journey.lane({ key: "Moments", title: say.moments }, "action")
    : journey.laneOfType("action", say.moments);
}

/** A point goes to the lane it names; beside a card's text to the lane of emotions, because the card has the other. */
function pointLane(
  journey: ImportedJourney,
  row: JourneyRow,
  named: ImportedLane | undefined,
  step: ImportedStep | undefined,
  isCard: boolean,
): ImportedLane | undefined {
  if (!step) return undefined;
  if (named && row.kind !== "emotion" && !isCard) named.type ??= curveType;
  if (named && (!isCard || showsCurve(named.type))) return named;
  return journey.laneOfType(curveType, say.feeling);
}

/** Which columns became lanes. */
function laneNotes({ lanes }: ColumnLanes): string[] {
  const names = Array.from(lanes.keys(), (header) => say.quoted({ text: header }));
  return names.length === 0 ? [] : [say.becameLanes({ count: names.length, columns: listToWords(names) })];
}

/** A stage for nearly each of many rows isn't a journey; more likely another column names the stages. */
function stageNotes({ stages }: ImportedJourney, rows: number): string[] {
  return stages.length > 20 && stages.length >= rows * 0.8 ? [say.manyStages({ count: stages.length })] : [];
}

/**
 * Works out a journey map from the rows of a table. Stages, steps and lanes are found by name (and number, if there is
 * one); a row that only names them makes them. Cards keep the order of the order column, else that of the rows.
 */
export function planTable(rows: readonly TableRow[], mapping: TableMapping, repeats: ColumnRepeats = {}): ImportPlan {
  const journey = new ImportedJourney();
  const remarks = new Remarks();
  const dropped: { line: number; reason: string }[] = [];
  const columns: Columns = {
    ...makeColumnLanes(journey, rows, mapping, repeats),
    nameLanes: mapping.lane !== undefined,
    nameSteps: mapping.step !== undefined || mapping.stepNumber !== undefined,
  };
  for (const row of rows) {
    const read = readRow(row, columns.mapping, remarks.add);
    const split = typeof read === "string" ? read : splitRow(read, row.cells, columns);
    const reason = typeof split === "string" ? split : takeRow(journey, split, columns, remarks);
    if (reason !== undefined) dropped.push({ line: row.line, reason });
  }
  const loose = journey.looseSteps.length;
  const stepCount = journey.stages.reduce((sum, { steps }) => sum + steps.length, loose);
  const made = [
    { type: "stage", label: "stages", count: journey.stages.length },
    { type: "step", label: "steps", count: stepCount },
    { type: "lane", label: "lanes", count: journey.lanes.length },
    { type: "card", label: "cards", count: journey.cards.length },
    { type: "emotion", label: "emotions", count: journey.emotions.length },
  ];
  const report = {
    read: rows.length,
    kept: rows.length - dropped.length,
    dropped,
    notes: [
      ...stageNotes(journey, rows.length),
      ...laneNotes(columns),
      ...remarks.notes,
      ...(loose > 0 ? [say.looseSteps({ count: loose })] : []),
    ],
    made: made.filter(({ type, count }) => count > 0 || type !== "emotion"),
  };
  return { report, alsoRead: Array.from(columns.lanes.keys()), build: (board) => buildJourney(board, journey) };
}
