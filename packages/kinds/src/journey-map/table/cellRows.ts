import { cardRows } from "../elements/card/cardRows.ts";
import { emotionRows } from "../elements/emotion/emotionRows.ts";
import type { InCellRows } from "./InCellRows.ts";

/** What stands in cells, in the order in which files tell it: the point of a curve, then the cards. */
export const cellRows: readonly InCellRows[] = [emotionRows, cardRows];
