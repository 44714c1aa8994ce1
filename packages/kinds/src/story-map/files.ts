import type { PartFiles } from "../contract/kind.ts";
import { pasting } from "./pasting.ts";
import { tableFields } from "./table/fields.ts";
import { planTable } from "./table/plan.ts";
import { writeTable } from "./table/write.ts";

/** What a story map's part reads and writes: one row a story, and rows of their own for what holds none. */
export const files: PartFiles = { table: { fields: tableFields, plan: planTable, write: writeTable }, pasting };
