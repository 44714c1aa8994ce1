import { addFiles } from "../contract/addFiles.ts";
import type { Kind } from "../contract/kind.ts";
import { files } from "./files.ts";
import { liveJourneyMap } from "./live.ts";
import { blankWithLanes } from "./templates/blankWithLanes.ts";
import { firstWeekAtWork } from "./templates/firstWeekAtWork.ts";
import { orderingGroceries } from "./templates/orderingGroceries.ts";

/** Journey maps: what people do, think and feel along the way, and what could be better. */
export const journeyMap: Kind = addFiles(liveJourneyMap, [blankWithLanes, orderingGroceries, firstWeekAtWork], [files]);
