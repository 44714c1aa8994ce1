import type { BoardReader } from "@throughline/model";
import type { TextLayout } from "@throughline/scene";
import { areSame } from "../../drawing/lastMade.ts";
import { card } from "../elements/card/card.ts";
import { emotion } from "../elements/emotion/emotion.ts";
import { cellPadding, ghostHeight, laneHeaderWidth, type ColumnBox, type RowBox } from "./boxes.ts";
import { lanesOf } from "../read.ts";
import type { Lane } from "../elements/lane/lane.ts";
import { emotionAt } from "../elements/emotion/readEmotions.ts";
import { laneName } from "../words.ts";
import { contentOf, placeCell, type CellContent, type RowPlace } from "./layoutCell.ts";
import { showsCurve } from "../elements/lane/laneType.ts";

/** Inside a lane's header: the icon stands left of the name. */
export const laneInset = { x: 12, y: 16, icon: 16, text: 36 } as const;
const leastRowHeight = 64;
const leastCurveHeight = 184;
/** What the words at the two ends of the scale need beside the lane's name. */
const curveWordsHeight = 48;

/** What stands in each cell of a lane. */
function contentsOf(
  board: BoardReader,
  lane: Lane,
  columns: readonly ColumnBox[],
  text: TextLayout,
  before: readonly CellContent[] | undefined,
): readonly CellContent[] {
  const places = board.inLane(card, lane.id);
  const hasPoints = board.inLane(emotion, lane.id).size > 0;
  return columns.map((column, index) => {
    const { id } = column.step;
    const point = hasPoints ? emotionAt(board, lane.id, id) : undefined;
    return contentOf(board, lane, column, places.get(id), point, text, before?.[index]);
  });
}

/** A row, and what its cells are made of. */
interface MadeRow {
  readonly row: RowBox;
  readonly contents: readonly CellContent[];
}

function layoutRow(
  board: BoardReader,
  lane: Lane,
  columns: readonly ColumnBox[],
  top: number,
  text: TextLayout,
  before: MadeRow | undefined,
): MadeRow {
  const titleLines = text.wrap(laneName(lane), laneHeaderWidth - laneInset.text - 8, "cardStrong");
  const contents = contentsOf(board, lane, columns, text, before?.contents);
  const titleHeight = text.height(titleLines, "cardStrong") + 2 * laneInset.y;
  // A lane keeps its curve as long as it has points, whatever its type was changed to.
  const hasCurve = showsCurve(lane.laneType) || contents.some(({ emotion }) => emotion);
  const curve = hasCurve ? { top, height: Math.max(leastCurveHeight, titleHeight + 2 * curveWordsHeight) } : undefined;
  const holdsCards = !showsCurve(lane.laneType) || contents.some(({ cards }) => cards.length > 0);
  const tallest = contents.reduce((height, { stackHeight }) => Math.max(height, stackHeight), 0);
  const cellsHeight = holdsCards ? cellPadding + tallest + ghostHeight + cellPadding / 2 : 0;
  const height = Math.max(leastRowHeight, titleHeight, (curve?.height ?? 0) + cellsHeight);
  const place: RowPlace = { lane, top, height, curve, holdsCards };
  const cells = contents.map((content, index) => placeCell(content, place, before?.row.cells[index]));
  const cardCount = contents.reduce((sum, { cards }) => sum + cards.length, 0);
  const header = { x: 0, y: top, width: laneHeaderWidth, height };
  return { row: { lane, header, titleLines, curve, cells, cardCount }, contents };
}

interface KeptRow extends MadeRow {
  readonly parts: readonly unknown[];
}

const lastRows = new WeakMap<BoardReader, Map<string, KeptRow>>();

/**
 * Lays the rows under each other, each as high as its tallest cell. A row in which nothing changed and that stands where
 * it stood is the same object, and in the others each such cell is.
 */
export function layoutRows(board: BoardReader, columns: readonly ColumnBox[], top: number, text: TextLayout): RowBox[] {
  const last = lastRows.get(board);
  const next = new Map<string, KeptRow>();
  let y = top;
  const rows = lanesOf(board).map((lane) => {
    const parts = [lane, board.inLane(card, lane.id), board.inLane(emotion, lane.id), columns, y, text];
    const known = last?.get(lane.id);
    const kept =
      known && areSame(known.parts, parts) ? known : { parts, ...layoutRow(board, lane, columns, y, text, known) };
    next.set(lane.id, kept);
    y += kept.row.header.height;
    return kept.row;
  });
  lastRows.set(board, next);
  return rows;
}
