import { cardInCell } from "./elements/card/cardInCell.ts";
import { emotionInCell } from "./elements/emotion/emotionInCell.ts";
import type { InCell } from "./InCell.ts";

/** What stands in cells, in the order in which a cell is read: the curve is above the cards. */
export const inCells: readonly InCell[] = [emotionInCell, cardInCell];
