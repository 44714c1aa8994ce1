import type { TableFormat } from "../table/tableFormat.ts";
import { planTable } from "./planTable.ts";
import { tableFields } from "./tableFields.ts";
import { writeTable } from "./writeTable.ts";

/** Story maps as tables: one row a story, and rows of their own for what holds none. */
export const storyMapTable: TableFormat = { fields: tableFields, plan: planTable, write: writeTable };
