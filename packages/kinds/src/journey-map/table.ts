import type { TableFormat } from "../table/tableFormat.ts";
import { journeyFields } from "./table/fields.ts";
import { planJourney } from "./table/planJourney.ts";
import { writeJourneyTable } from "./table/writeJourneyTable.ts";

/** How a journey map is read from and written to a table. */
export const journeyMapTable: TableFormat = { fields: journeyFields, plan: planJourney, write: writeJourneyTable };
