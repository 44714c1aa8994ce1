import { tableFieldsOf } from "../../table/elementColumns.ts";
import type { TableField } from "../../table/tableFormat.ts";
import { laneColumns } from "../elements/lane/laneColumns.ts";
import { stageColumns } from "../elements/stage/stageColumns.ts";
import { stepColumns } from "../elements/step/stepColumns.ts";
import { cellRows } from "./cellRows.ts";

function field(key: string, label: string, description: string, aliases: readonly string[]): TableField {
  return { key, label, description, required: false, aliases, isSeldom: true };
}

const rowField: TableField = {
  key: "row",
  label: "Row",
  description: "What the row is: stage, step, lane, card or emotion. Found out from the other columns when left out.",
  required: false,
  aliases: ["row type", "row kind"],
};

const tellingFields: readonly TableField[] = [
  field(
    "order",
    "Order",
    "A number by which the cards of a cell are ordered. Without it they keep the order of the rows.",
    ["order in stage", "order in step", "position", "sequence", "rank"],
  ),
  field("stageNumber", "Stage number", "Tells stages of the same name apart.", ["stage id", "stage no"]),
  field("stepNumber", "Step number", "Tells steps of the same name apart.", ["step id", "step no"]),
  field("laneNumber", "Lane number", "Tells lanes of the same name apart.", ["lane id", "lane no"]),
];

/** The columns of a journey map as a table, in the order in which they are written: what its elements hold, then what is seldom filled. */
export const tableFields: readonly TableField[] = tableFieldsOf(
  [rowField],
  stageColumns,
  stepColumns,
  laneColumns,
  ...cellRows.toReversed().map(({ columns }) => columns),
  tellingFields,
).toSorted((a, b) => Number(a.isSeldom ?? false) - Number(b.isSeldom ?? false));
