import type { TableFormat } from "../../table/tableFormat.ts";
import { tableFields } from "./fields.ts";
import { planTable } from "./plan.ts";
import { writeTable } from "./write.ts";

/** How a journey map is read from and written to a table. */
export const table: TableFormat = { fields: tableFields, plan: planTable, write: writeTable };
