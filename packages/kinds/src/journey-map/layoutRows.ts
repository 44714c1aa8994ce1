import type { BoardReader } from "@throughline/model";
import type { TextLayout } from "@throughline/scene";
import { rememberLast } from "../lastMade.ts";
import {
  cardGap,
  cellPadding,
  ghostHeight,
  laneHeaderWidth,
  levelToY,
  type CardBox,
  type CellBox,
  type ColumnBox,
  type PointBox,
  type RowBox,
} from "./journeyLayout.ts";
import { cardsOf, emotionAt, lanesOf, nameOr, type Card, type Emotion, type Lane } from "./journeyReader.ts";
import { measureCard } from "./measureCard.ts";

/** Inside a lane's header: the icon stands left of the name. */
export const laneInset = { x: 12, y: 16, icon: 16, text: 36 } as const;
const leastRowHeight = 64;
const leastCurveHeight = 184;
/** What the words at the two ends of the scale need beside the lane's name. */
const curveWordsHeight = 48;

/** What a lane's header says. */
export function laneName(lane: Lane): string {
  return nameOr(lane.title, "Name this lane");
}

interface CellContent {
  readonly column: ColumnBox;
  readonly cards: readonly Card[];
  readonly emotion: Emotion | undefined;
}

const stackHeights = rememberLast<readonly Card[], number>();

function stackHeight(cards: readonly Card[], width: number, text: TextLayout): number {
  if (cards.length === 0) return 0;
  return stackHeights(cards, [width, text], () =>
    cards.reduce((sum, card) => sum + measureCard(card, width, text).height + cardGap, 0),
  );
}

function cardWidth(column: ColumnBox): number {
  return column.header.width - 2 * cellPadding;
}

const noCards: readonly CardBox[] = [];
const stacks = rememberLast<readonly Card[], readonly CardBox[]>();

/** The cards of a cell; the same list as long as none of them changed and the cell stands where it stood. */
function layoutCards(
  { laneType }: Lane,
  { cards, column }: CellContent,
  top: number,
  text: TextLayout,
): readonly CardBox[] {
  if (cards.length === 0) return noCards;
  const width = cardWidth(column);
  const x = column.header.x + cellPadding;
  return stacks(cards, [laneType, x, top, width, text], () => {
    let y = top + cellPadding;
    return cards.map((card) => {
      const { lines, serviceLines, height } = measureCard(card, width, text);
      const rect = { x, y, width, height };
      y += height + cardGap;
      return { card, laneType, rect, lines, serviceLines };
    });
  });
}

function layoutRow(
  board: BoardReader,
  lane: Lane,
  columns: readonly ColumnBox[],
  top: number,
  text: TextLayout,
): RowBox {
  const titleLines = text.wrap(laneName(lane), laneHeaderWidth - laneInset.text - 8, "cardStrong");
  const contents = columns.map((column): CellContent => ({
    column,
    cards: cardsOf(board, column.step.id, lane.id),
    emotion: emotionAt(board, lane.id, column.step.id),
  }));
  const titleHeight = text.height(titleLines, "cardStrong") + 2 * laneInset.y;
  // A lane keeps its curve as long as it has points, whatever its type was changed to.
  const hasCurve = lane.laneType === "emotion" || contents.some(({ emotion }) => emotion);
  const curve = hasCurve ? { top, height: Math.max(leastCurveHeight, titleHeight + 2 * curveWordsHeight) } : undefined;
  const cardsTop = top + (curve?.height ?? 0);
  const holdsCards = lane.laneType !== "emotion" || contents.some(({ cards }) => cards.length > 0);
  const tallest = contents.reduce(
    (height, { column, cards }) => Math.max(height, stackHeight(cards, cardWidth(column), text)),
    0,
  );
  const cellsHeight = holdsCards ? cellPadding + tallest + ghostHeight + cellPadding / 2 : 0;
  const height = Math.max(leastRowHeight, titleHeight, (curve?.height ?? 0) + cellsHeight);
  const cells = contents.map((content): CellBox => {
    const { x, width } = content.column.header;
    const cards = layoutCards(lane, content, cardsTop, text);
    const last = cards.at(-1)?.rect;
    const ghostTop = last ? last.y + last.height + cardGap : cardsTop + cellPadding;
    // An empty cell is one large "+", under cards there is room for a line.
    const room = top + height - cellPadding - ghostTop;
    const ghost = {
      x: x + cellPadding,
      y: ghostTop,
      width: width - 2 * cellPadding,
      height: last ? ghostHeight : room,
    };
    const showsPoint = content.emotion !== undefined || lane.laneType === "emotion";
    const point: PointBox | undefined =
      curve && showsPoint
        ? {
            emotion: content.emotion,
            center: { x: x + width / 2, y: levelToY(curve, content.emotion?.level ?? 0) },
            area: { x, y: curve.top, width, height: curve.height },
          }
        : undefined;
    const rect = { x, y: top, width, height };
    return { step: content.column.step, lane, rect, cards, ghost: holdsCards ? ghost : undefined, point };
  });
  return { lane, header: { x: 0, y: top, width: laneHeaderWidth, height }, titleLines, curve, cells };
}

/** Lays the rows under each other, each as high as its tallest cell. */
export function layoutRows(board: BoardReader, columns: readonly ColumnBox[], top: number, text: TextLayout): RowBox[] {
  let y = top;
  return lanesOf(board).map((lane) => {
    const row = layoutRow(board, lane, columns, y, text);
    y += row.header.height;
    return row;
  });
}
