import type { Point, Rect, TextLayout } from "@throughline/scene";
import { rememberLast } from "../../drawing/lastMade.ts";
import type { Card } from "../elements/card/card.ts";
import { measureCard } from "./measureCard.ts";
import { cardGap, cardWidth } from "./sizes.ts";

/** A card with its place on the board. */
export interface PlacedCard {
  readonly card: Card;
  readonly rect: Rect;
  readonly lines: readonly string[];
}

/** Some rows of cards, wherever they stand; the same object as long as none of the cards changed. */
interface PieceMeasure {
  readonly cards: readonly Card[];
  readonly ids: readonly string[];
  readonly rowHeights: readonly number[];
  /** With the gap under the last row. */
  readonly height: number;
}

/** Some rows of cards in their place, laid out when somebody looks at them. */
export class CardPiece {
  readonly ids: readonly string[];
  readonly rect: Rect;
  readonly #measure: PieceMeasure;
  readonly #columns: number;
  readonly #text: TextLayout;
  #cards: readonly PlacedCard[] | undefined;

  constructor(measure: PieceMeasure, { x, y }: Point, columns: number, text: TextLayout) {
    this.ids = measure.ids;
    this.rect = { x, y, width: columns * (cardWidth + cardGap) - cardGap, height: measure.height };
    this.#measure = measure;
    this.#columns = columns;
    this.#text = text;
  }

  get cards(): readonly PlacedCard[] {
    return (this.#cards ??= this.#place());
  }

  #place(): readonly PlacedCard[] {
    const { cards, rowHeights } = this.#measure;
    let { y } = this.rect;
    return rowHeights.flatMap((height, row) => {
      const top = y;
      y += height + cardGap;
      return cards.slice(row * this.#columns, (row + 1) * this.#columns).map((card, column): PlacedCard => {
        const x = this.rect.x + column * (cardWidth + cardGap);
        const { lines } = measureCard(card, this.#text);
        return { card, rect: { x, y: top, width: cardWidth, height }, lines };
      });
    });
  }
}

/** The cards of one list where they stand. */
export class CardBlock {
  readonly pieces: readonly CardPiece[];
  /** Where what comes beneath them begins. */
  readonly bottom: number;
  #cards: readonly PlacedCard[] | undefined;

  constructor(pieces: readonly CardPiece[], bottom: number) {
    this.pieces = pieces;
    this.bottom = bottom;
  }

  get cards(): readonly PlacedCard[] {
    return (this.#cards ??= this.pieces.flatMap(({ cards }) => cards));
  }
}

/** About so many cards are one piece: found fast, and a large tray isn't laid out and drawn whole. */
const cardsPerPiece = 48;

const measures = rememberLast<Card, PieceMeasure>();
const pieces = rememberLast<PieceMeasure, CardPiece>();

/** Places cards in rows of `columns`, all of a row as high as its highest. Pieces in which nothing changed stay the same. */
export function placeCards(cards: readonly Card[], origin: Point, columns: number, text: TextLayout): CardBlock {
  const size = Math.max(1, Math.round(cardsPerPiece / columns)) * columns;
  const placed: CardPiece[] = [];
  let { y } = origin;
  for (let start = 0; start < cards.length; start += size) {
    const some = cards.slice(start, start + size);
    const [first] = some;
    if (!first) break;
    const measure = measures(first, [columns, text, ...some], () => measurePiece(some, columns, text));
    placed.push(pieces(measure, [origin.x, y], () => new CardPiece(measure, { x: origin.x, y }, columns, text)));
    y += measure.height;
  }
  return new CardBlock(placed, y);
}

function measurePiece(cards: readonly Card[], columns: number, text: TextLayout): PieceMeasure {
  const rowHeights: number[] = [];
  for (let start = 0; start < cards.length; start += columns) {
    const row = cards.slice(start, start + columns);
    rowHeights.push(Math.max(...row.map((card) => measureCard(card, text).height)));
  }
  const height = rowHeights.reduce((sum, row) => sum + row + cardGap, 0);
  return { cards, ids: cards.map(({ id }) => id), rowHeights, height };
}
