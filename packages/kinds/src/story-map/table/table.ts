import type { TableFormat } from "../../table/tableFormat.ts";
import { planTable } from "./plan.ts";
import { tableFields } from "./fields.ts";
import { writeTable } from "./write.ts";

/** Story maps as tables: one row a story, and rows of their own for what holds none. */
export const table: TableFormat = { fields: tableFields, plan: planTable, write: writeTable };
