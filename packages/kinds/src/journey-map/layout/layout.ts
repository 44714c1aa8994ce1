import type { BoardReader } from "@throughline/model";
import type { TextLayout } from "@throughline/scene";
import { adderRoom, type Layout } from "./boxes.ts";
import { layoutColumns } from "./layoutColumns.ts";
import { layoutRows } from "./layoutRows.ts";
import { layoutShelf } from "./layoutShelf.ts";

const shelfGap = 24;
/** A map without stages has room to say how to begin. */
const emptyMap = { width: 640, height: 160 } as const;

/** Works out where everything is. Texts are wrapped once for each element, so doing it again after an edit is cheap. */
export function layOut(board: BoardReader, text: TextLayout): Layout {
  const { stages, columns, stageRowHeight, headHeight, right } = layoutColumns(board, text);
  const rows = layoutRows(board, columns, headHeight, text);
  const last = rows.at(-1)?.header;
  const gridBottom = last ? last.y + last.height : headHeight;
  const width = Math.max(right + adderRoom.right, stages.length === 0 ? emptyMap.width : 0);
  const shelfWidth = stages.length === 0 ? width : right;
  const shelf = layoutShelf(board, gridBottom + adderRoom.bottom + shelfGap, shelfWidth, text);
  const bottom = shelf ? shelf.rect.y + shelf.rect.height : Math.max(gridBottom + adderRoom.bottom, emptyMap.height);
  return {
    stages,
    columns,
    rows,
    shelf,
    stageRowHeight,
    headHeight,
    gridRight: right,
    gridBottom,
    bounds: { x: 0, y: 0, width: Math.max(width, shelf?.rect.width ?? 0), height: bottom },
  };
}
