import { card } from "../elements/card/card.ts";
import { curveType, showsCurve, type LaneType } from "../elements/lane/laneType.ts";
import { laneTypeOf } from "./laneWords.ts";
import type { ColumnRepeats, TableMapping, TableRow } from "../../table/tableFormat.ts";
import { readLevel } from "../elements/emotion/readPoint.ts";
import type { ImportedJourney, ImportedLane } from "./ImportedJourney.ts";
import type { JourneyRow } from "./readRow.ts";
import { say } from "./words/say.ts";

/** What of a table stands in lanes by its column rather than by what its row says. */
export interface ColumnLanes {
  /** The lane of each column that is one, by its header. */
  readonly lanes: ReadonlyMap<string, ImportedLane>;
  /** The lane that the text column is named like, if it is. */
  readonly textLane: ImportedLane | undefined;
  /** The fields that rows are still read by. */
  readonly mapping: TableMapping;
}

const rowsNameLanes = ["lane", "laneNumber", "laneType", "row"];

/** Whether a column says in words of one's own how it feels, which is no level but can stand on cards. */
function holdsWords(rows: readonly TableRow[], header: string): boolean {
  const said = rows.map(({ cells }) => cells[header] ?? "").filter((cell) => cell.trim() !== "");
  return said.filter((cell) => !readLevel(cell)).length * 2 > said.length;
}

/** The fields without that of levels when its column holds words. */
function withoutWords(rows: readonly TableRow[], mapping: TableMapping): TableMapping {
  const { emotion, ...rest } = mapping;
  return emotion !== undefined && showsCurve(laneTypeOf(emotion)) && holdsWords(rows, emotion) ? rest : mapping;
}

/**
 * Makes the lanes of a table that has a column for each: columns that feed no field and are called like a lane. Where
 * rows name their lanes there are none. They stand in the order of the columns, those of texts and levels among them.
 */
export function makeColumnLanes(
  journey: ImportedJourney,
  rows: readonly TableRow[],
  given: TableMapping,
  repeats: ColumnRepeats,
): ColumnLanes {
  const isFor = !rowsNameLanes.some((key) => given[key] !== undefined);
  const mapping = isFor ? withoutWords(rows, given) : given;
  const headers = isFor ? Object.keys(rows[0]?.cells ?? {}) : [];
  const used = new Set(Object.values(mapping));
  const types = new Map<string, LaneType>();
  for (const header of headers) {
    const type = used.has(header) ? undefined : laneTypeOf(header);
    if (type) types.set(header, type);
  }
  const lanes = new Map<string, ImportedLane>();
  let textLane: ImportedLane | undefined;
  if (types.size === 0) return { lanes, textLane, mapping };
  const hasCurve = Array.from(types.values()).some(showsCurve);
  for (const header of headers) {
    const name = { key: header, title: header };
    const type = types.get(header);
    if (type) {
      const lane = journey.lane(name, type);
      // Columns that are called alike are one lane, and each filled cell is a card of it.
      for (const column of [header, ...(repeats[header] ?? [])]) lanes.set(column, lane);
    } else if (header === mapping.text && laneTypeOf(header)) textLane = journey.lane(name, undefined);
    else if (header === mapping.emotion && !hasCurve) journey.lane(name, curveType);
  }
  return { lanes, textLane, mapping };
}

/** A row taken apart: what it says by itself, and what stands in columns that are lanes. */
export interface SplitRow {
  readonly row: JourneyRow;
  readonly inLanes: readonly { readonly row: JourneyRow; readonly lane: ImportedLane }[];
}

/**
 * Takes a row apart, or says why it can't be kept whole. What describes a card (its note, its services) goes with the
 * first one when the row has no text of its own. A level in a column of emotions is a point, other words there a card.
 */
export function splitRow(row: JourneyRow, cells: TableRow["cells"], { lanes }: ColumnLanes): SplitRow | string {
  const bare = { ...row, text: "", note: "", services: [], matters: false, hue: null, level: undefined };
  const { maxLength } = card.texts.text;
  const inLanes: { row: JourneyRow; lane: ImportedLane }[] = [];
  for (const [header, lane] of lanes) {
    const text = cells[header] ?? "";
    if (text.length > maxLength) return say.textInTooLong({ header, most: maxLength });
    if (text.trim() === "") continue;
    const level = showsCurve(lane.type) ? readLevel(text)?.level : undefined;
    inLanes.push({ lane, row: level === undefined ? { ...bare, text } : { ...bare, level } });
  }
  const first = row.text.trim() === "" ? inLanes.findIndex((one) => one.row.level === undefined) : -1;
  const told = inLanes[first];
  if (!told) return { row, inLanes };
  const { note, services, matters, hue } = row;
  inLanes[first] = { lane: told.lane, row: { ...told.row, note, services, matters, hue } };
  return { row: { ...bare, level: row.level }, inLanes };
}
