import { tableFieldsOf } from "../../table/elementColumns.ts";
import { tableField, type ColumnWords } from "../../table/tableField.ts";
import type { TableField } from "../../table/tableFormat.ts";
import { laneColumns } from "../elements/lane/laneColumns.ts";
import { stageColumns } from "../elements/stage/stageColumns.ts";
import { stepColumns } from "../elements/step/stepColumns.ts";
import { cellRows } from "./cellRows.ts";
import { say } from "./words/say.ts";

function field(key: string, label: string, aliases: readonly string[], words: () => ColumnWords): TableField {
  return tableField({ key, label, words, aliases, isSeldom: true });
}

const rowField = tableField({
  key: "row",
  label: "Row",
  words: () => ({ name: say.row, description: say.rowIs }),
  aliases: ["row type", "row kind"],
});

const tellingFields: readonly TableField[] = [
  field("order", "Order", ["order in stage", "order in step", "position", "sequence", "rank"], () => ({
    name: say.order,
    description: say.orderIs,
  })),
  field("stageNumber", "Stage number", ["stage id", "stage no"], () => ({
    name: say.stageNumber,
    description: say.stageNumberIs,
  })),
  field("stepNumber", "Step number", ["step id", "step no"], () => ({
    name: say.stepNumber,
    description: say.stepNumberIs,
  })),
  field("laneNumber", "Lane number", ["lane id", "lane no"], () => ({
    name: say.laneNumber,
    description: say.laneNumberIs,
  })),
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
