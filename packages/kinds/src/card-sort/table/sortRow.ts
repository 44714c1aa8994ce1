import type { TableMapping, TableRow } from "../../table/tableFormat.ts";
import { readFurther } from "../../table/elementColumns.ts";
import { card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";
import { cardColumns } from "../elements/card/cardColumns.ts";
import { categoryColumns } from "../elements/category/categoryColumns.ts";
import { say } from "./words/say.ts";

/** One row of a file as a card sort reads it. Texts are as they were; whether they are there is told without spaces. */
export interface SortRow {
  readonly line: number;
  readonly label: string;
  readonly cardId: string;
  readonly description: string;
  readonly group: string;
  readonly groupId: string;
  readonly groupDescription: string;
  readonly participant: string;
  /** Fields that no rule of a sort's table is about. */
  readonly furtherOfCard: Record<string, unknown>;
  readonly furtherOfGroup: Record<string, unknown>;
}

/** Reads the cells of a row by a mapping. */
export function readSortRow({ line, cells }: TableRow, mapping: TableMapping): SortRow {
  const cell = (field: string): string => {
    const header = mapping[field];
    return header !== undefined && Object.hasOwn(cells, header) ? (cells[header] ?? "") : "";
  };
  return {
    line,
    label: cell("card"),
    cardId: cell("cardId").trim(),
    description: cell("description"),
    group: cell("group"),
    groupId: cell("groupId").trim(),
    groupDescription: cell("groupDescription"),
    participant: cell("participant").trim(),
    furtherOfCard: readFurther(card, cardColumns, ["label", "description"], cell),
    furtherOfGroup: readFurther(category, categoryColumns, ["name", "description"], cell),
  };
}

const isEmpty = (text: string) => text.trim() === "";

/** Whether the row has a card: a label, or an id of a card whose label is empty. */
export function namesCard({ label, cardId }: SortRow): boolean {
  return !isEmpty(label) || cardId !== "";
}

/** Whether the row has a group: a name, or an id of a group whose name is empty. */
function namesGroup({ group, groupId }: SortRow): boolean {
  return !isEmpty(group) || groupId !== "";
}

const longest = {
  label: card.texts.label.maxLength,
  group: category.texts.name.maxLength,
  description: 20_000,
};

/** Why a row can't be used whatever else the file holds; texts are never cut. */
export function rowProblem(row: SortRow): string | undefined {
  if (!namesCard(row) && !namesGroup(row)) return say.nothing;
  if (row.label.length > longest.label) return say.labelTooLong({ most: longest.label });
  if (row.group.length > longest.group) return say.nameTooLong({ most: longest.group });
  if (row.description.length > longest.description) return say.descriptionTooLong({ most: longest.description });
  if (row.groupDescription.length > longest.description) {
    return say.groupDescriptionTooLong({ most: longest.description });
  }
  return undefined;
}

/**
 * What tells a group from others. Names don't when there are ids: two groups may have the same name, or none.
 * `undefined` for the tray.
 */
export function groupKeyOf({ group, groupId }: SortRow): string | undefined {
  if (groupId !== "") return `id:${groupId}`;
  return isEmpty(group) ? undefined : `name:${group.trim()}`;
}
