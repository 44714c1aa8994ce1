import type { PartFiles } from "../contract/kind.ts";
import { pasting } from "./pasting.ts";
import { tableFields } from "./table/fields.ts";
import { planTable } from "./table/plan.ts";
import { writeTable } from "./table/write.ts";

/** What a card sort's part reads and writes: one row a card. */
export const files: PartFiles = { table: { fields: tableFields, plan: planTable, write: writeTable }, pasting };
