import type { ImportPlan, TableMapping, TableRow } from "../../tableFormat.ts";
import { buildJourney } from "./buildJourney.ts";
import { ImportedJourney, type ImportedLane, type ImportedStep } from "./ImportedJourney.ts";
import { readRow, type JourneyRow } from "./readRow.ts";

/** Counts equal remarks and remembers where the first one was. */
class Remarks {
  readonly #lines = new Map<string, number[]>();

  readonly add = (line: number, words: string): void => {
    const lines = this.#lines.get(words);
    if (lines) lines.push(line);
    else this.#lines.set(words, [line]);
  };

  get notes(): string[] {
    return Array.from(this.#lines, ([words, lines]) =>
      lines.length === 1
        ? `Line ${lines[0]}: ${words}`
        : `${lines.length} rows, the first in line ${lines[0]}: ${words}`,
    );
  }
}

function isBlank(row: JourneyRow): boolean {
  return !row.stage && !row.step && !row.lane && !holdsCard(row) && row.level === undefined && row.kind === undefined;
}

/** True when there is something for a card to say. */
function holdsCard({ text, note, services }: JourneyRow): boolean {
  return text.trim() !== "" || note.trim() !== "" || services.length > 0;
}

/** Puts one row into the map. Returns why it can't be kept, if so. */
function takeRow(
  journey: ImportedJourney,
  row: JourneyRow,
  laneIsMapped: boolean,
  remarks: Remarks,
): string | undefined {
  if (isBlank(row)) return "The row is empty";
  const { kind, stage, level } = row;
  const named = row.lane && journey.lane(row.lane, row.laneType);
  const isPoint = kind === "emotion" || (kind === undefined && level !== undefined && row.text.trim() === "");
  const isCard = kind === "card" || (kind === undefined && !isPoint && holdsCard(row));
  const withPoint = isPoint || (isCard && kind === undefined && level !== undefined);
  if (kind === "emotion" && level === undefined) return "The row is an emotion without a level";
  if (stage) {
    const made = journey.stage(stage);
    if (kind === "stage") made.hue = row.hue;
  } else if (kind === "stage") return "The row is a stage without a name";
  const step = stepOf(journey, row, isPoint || isCard);
  if (kind === "step" && !step) return "The row is a step without a name";
  if (step && row.width !== undefined) step.width = row.width;
  if (withPoint) {
    const lane = pointLane(journey, row, named, step, isCard);
    const taken = journey.setPoint({ row, step: lane && step, lane });
    if (taken !== undefined && !isCard) return `The step's emotion is set already, in line ${taken}`;
    if (taken !== undefined) remarks.add(row.line, "the emotion was left out, because the step has one already");
  }
  if (isCard) {
    const lane = named ?? (step && defaultLane(journey, laneIsMapped));
    const placed = step && lane;
    if (!placed) remarks.add(row.line, "a card names no step and will stand under Unplaced");
    journey.cards.push({ row, step: placed ? step : undefined, lane: placed ? lane : undefined });
  }
  return undefined;
}

function stepOf(journey: ImportedJourney, row: JourneyRow, holdsContent: boolean): ImportedStep | undefined {
  if (row.kind === "stage" || row.kind === "lane") return undefined;
  if (row.step) return journey.step(row.stage, row.step);
  // What names a stage and no step stands in a step without a name.
  return row.stage && holdsContent ? journey.step(row.stage, { key: "", title: "" }) : undefined;
}

function defaultLane(journey: ImportedJourney, laneIsMapped: boolean): ImportedLane {
  return laneIsMapped ? journey.laneOfType("text") : journey.laneOfType("action", "Moments");
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
  if (named && row.kind !== "emotion" && !isCard) named.type ??= "emotion";
  if (named && (!isCard || named.type === "emotion")) return named;
  return journey.laneOfType("emotion", "Feeling");
}

function plural(count: number, one: string, several: string): string {
  return count === 1 ? one : several;
}

/**
 * Works out a journey map from the rows of a table. Stages, steps and lanes are found by name (and number, if there is
 * one); a row that only names them makes them. Cards keep the order of the order column, else that of the rows.
 */
export function planJourney(rows: readonly TableRow[], mapping: TableMapping): ImportPlan {
  const journey = new ImportedJourney();
  const remarks = new Remarks();
  const dropped: { line: number; reason: string }[] = [];
  for (const row of rows) {
    const read = readRow(row, mapping, remarks.add);
    const reason = typeof read === "string" ? read : takeRow(journey, read, mapping.lane !== undefined, remarks);
    if (reason !== undefined) dropped.push({ line: row.line, reason });
  }
  const loose = journey.looseSteps.length;
  const looseNote = `${loose} ${plural(loose, "step names no stage and", "steps name no stage and")} will stand under Unplaced`;
  const stepCount = journey.stages.reduce((sum, { steps }) => sum + steps.length, loose);
  const made = [
    { label: "stages", count: journey.stages.length },
    { label: "steps", count: stepCount },
    { label: "lanes", count: journey.lanes.length },
    { label: "cards", count: journey.cards.length },
    { label: "emotions", count: journey.emotions.length },
  ];
  const report = {
    read: rows.length,
    kept: rows.length - dropped.length,
    dropped,
    notes: [...remarks.notes, ...(loose > 0 ? [looseNote] : [])],
    made: made.filter(({ label, count }) => count > 0 || label !== "emotions"),
  };
  return { report, build: (board) => buildJourney(board, journey) };
}
