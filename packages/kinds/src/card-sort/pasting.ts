import type { OperationCall } from "@throughline/model";
import { filledDown, type Cells } from "../pasting/cells.ts";
import { headedTable, namedCells } from "../pasting/headedTable.ts";
import { placeArg, type CellReading, type Pasting } from "../pasting/pasting.ts";
import type { TableMapping, TableRow } from "../table/tableFormat.ts";
import { readCardLine } from "./operations/readCardLines.ts";
import { tableFields } from "./table/fields.ts";
import { say } from "./table/words/say.ts";
import { unnamedColumn } from "../table/buildTable.ts";

const chosenGroup = "Group (chosen)";

/** Cards that name no group stand in the chosen one, if there is one. */
function placedRows(at: OperationCall | undefined, rows: readonly TableRow[], mapping: TableMapping) {
  const group = placeArg(at, "category");
  if (group === undefined || mapping.group !== undefined || mapping.groupId !== undefined) return { rows, mapping };
  return {
    rows: rows.map((row) => ({ ...row, cells: { ...row.cells, [chosenGroup]: group } })),
    mapping: { ...mapping, group: chosenGroup },
  };
}

type Key = "card" | "description" | "group";

function plainReading(
  cells: Cells,
  at: OperationCall | undefined,
  { id, label, keys }: { readonly id: string; readonly label: string; readonly keys: readonly Key[] },
): CellReading {
  const rest = (cells[0] ?? []).slice(keys.length).map((_, extra) => unnamedColumn(keys.length + extra));
  const { rows } = namedCells(filledDown(cells, keys[0] === "group" ? 1 : 0), [...keys, ...rest]);
  const mapping = Object.fromEntries(keys.map((key) => [key, key]));
  return { id, label, ...placedRows(at, rows, mapping), unread: rest };
}

/** Whether words come back in a column, as the names of groups do and those of cards don't. */
function repeats(cells: Cells, column: number): boolean {
  const words = cells.map((row) => row[column] ?? "");
  return new Set(words).size < words.length;
}

function plainReadings(cells: Cells, at: OperationCall | undefined): CellReading[] {
  const isWide = (cells[0]?.length ?? 0) > 2;
  const reading = (id: string, label: string, ...keys: readonly Key[]) => plainReading(cells, at, { id, label, keys });
  const groupFirst = isWide
    ? reading("group-first", say.groupsCardsDescriptions, "group", "card", "description")
    : reading("group-first", say.groupsThenCards, "group", "card");
  const groupLast = isWide
    ? reading("group-last", say.cardsDescriptionsGroups, "card", "description", "group")
    : reading("group-last", say.cardsThenGroups, "card", "group");
  const told = isWide ? [] : [reading("described", say.cardsWithDescriptions, "card", "description")];
  if (repeats(cells, 0)) return [groupFirst, ...told, groupLast];
  return repeats(cells, isWide ? 2 : 1) ? [groupLast, ...told, groupFirst] : [...told, groupFirst, groupLast];
}

/** Each column is a group, its name on top, its cards beneath. */
function acrossReading(cells: Cells): CellReading | undefined {
  const [names = [], ...below] = cells;
  if (below.length === 0 || names.includes("")) return undefined;
  const rows = below.flatMap((row, index) =>
    row.flatMap((card, column) => {
      // Two cards of one row are two; an id that no element can have keeps them apart.
      const cells = { group: names[column] ?? "", card, cardId: `row ${index}, column ${column}` };
      return card === "" ? [] : [{ line: index + 2, cells }];
    }),
  );
  const mapping = { group: "group", card: "card", cardId: "cardId" };
  return { id: "across", label: say.groupEachColumn, rows, mapping };
}

/** What a table may be on a card sort. */
export const pasting: Pasting = {
  readings(_board, cells, at) {
    const table = headedTable(cells, tableFields);
    if (table) {
      const { rows, mapping, unread } = table;
      return [{ id: "headed", label: say.cardsInGroups, ...placedRows(at, rows, mapping), unread }];
    }
    const across = acrossReading(cells);
    return [...plainReadings(cells, at), ...(across ? [across] : [])];
  },
  splitLine: (line) => {
    const { label, description } = readCardLine(line);
    return { text: label, more: description };
  },
};
