import type { NoteHue } from "@throughline/scene";
import type { TableMapping, TableRow } from "../../table/tableFormat.ts";
import { readPoint, type PointCells } from "../elements/emotion/readPoint.ts";
import { card } from "../elements/card/card.ts";
import { greatestStepWidth, leastStepWidth } from "../elements/step/step.ts";
import type { LaneType } from "../elements/lane/laneType.ts";
import { laneTypeOf } from "./laneWords.ts";
import { readHue, readYes, splitServices } from "./cellValues.ts";
import { say } from "./words/say.ts";

const rowKinds = ["stage", "step", "lane", "card", "emotion"] as const;
export type RowKind = (typeof rowKinds)[number];

/** A name in a row with what tells it apart from others of the same name. */
export interface RowName {
  readonly key: string;
  readonly title: string;
}

/** One row of a file, read but not yet related to the others. */
export interface JourneyRow extends PointCells {
  readonly line: number;
  readonly kind: RowKind | undefined;
  readonly stage: RowName | undefined;
  readonly step: RowName | undefined;
  readonly lane: RowName | undefined;
  readonly laneType: LaneType | undefined;
  readonly text: string;
  readonly matters: boolean;
  readonly services: readonly string[];
  readonly note: string;
  readonly order: number | undefined;
  readonly hue: NoteHue | null;
  readonly width: number | undefined;
  /** The cell of a field. */
  readonly cell: (key: string) => string;
}

/** Says something about a row that is kept: "the emotion was not understood". Equal remarks are counted together. */
export type Remark = (line: number, words: string) => void;

const nameLimit = 300;
const noteLimit = 20_000;
const serviceLimit = 500;
const servicesLimit = 200;

function nameOf(title: string, number: string): RowName | undefined {
  const trimmed = number.trim();
  if (trimmed !== "") return { key: `#${trimmed}`, title };
  return title.trim() === "" ? undefined : { key: title.trim(), title };
}

/** Why a row can't be kept whole; nothing is ever cut. */
function lengthProblem(row: JourneyRow): string | undefined {
  const names = [
    ["stage", row.stage],
    ["step", row.step],
    ["lane", row.lane],
  ] as const;
  for (const [what, name] of names) {
    if (name && name.title.length > nameLimit) return say.nameTooLong({ what, most: nameLimit });
  }
  const { maxLength } = card.texts.text;
  if (row.text.length > maxLength) return say.textTooLong({ most: maxLength });
  if (row.note.length > noteLimit) return say.noteTooLong({ most: noteLimit });
  if (row.services.length > servicesLimit) return say.tooManyServices({ most: servicesLimit });
  if (row.services.some((service) => service.length > serviceLimit)) return say.serviceTooLong({ most: serviceLimit });
  return undefined;
}

function readWidth(cell: string): number | undefined {
  const width = Number(cell.trim());
  return Number.isInteger(width) && width >= leastStepWidth && width <= greatestStepWidth ? width : undefined;
}

/** Reads one row, or says why it can't be used. */
export function readRow({ line, cells }: TableRow, mapping: TableMapping, remark: Remark): JourneyRow | string {
  const cell = (key: string) => {
    const header = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
    return header === undefined || !Object.hasOwn(cells, header) ? "" : (cells[header] ?? "");
  };
  const given = (key: string) => cell(key).trim() !== "";
  const kindWord = cell("row").trim().toLowerCase();
  const point = readPoint(cell, (words) => remark(line, words));
  const matters = readYes(cell("matters"));
  if (matters === undefined) remark(line, say.mattersUnclear);
  const laneType = laneTypeOf(cell("laneType"));
  if (given("laneType") && !laneType) remark(line, say.unknownLaneType);
  const hue = readHue(cell("hue"));
  if (given("hue") && !hue) remark(line, say.unknownColour);
  const width = given("width") ? readWidth(cell("width")) : undefined;
  if (given("width") && width === undefined) remark(line, say.unusableWidth);
  const order = Number(cell("order").trim().replace(",", "."));
  const row: JourneyRow = {
    line,
    kind: rowKinds.find((kind) => kind === kindWord),
    stage: nameOf(cell("stage"), cell("stageNumber")),
    step: nameOf(cell("step"), cell("stepNumber")),
    lane: nameOf(cell("lane"), cell("laneNumber")),
    laneType,
    text: cell("text"),
    matters: matters ?? false,
    services: splitServices(cell("services")),
    note: cell("note"),
    ...point,
    order: given("order") && Number.isFinite(order) ? order : undefined,
    hue: hue ?? null,
    width,
    cell,
  };
  return lengthProblem(row) ?? row;
}
