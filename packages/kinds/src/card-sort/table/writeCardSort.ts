import type { BoardReader } from "@throughline/model";
import type { Card } from "../elements/card.ts";
import { cardsIn, categoriesOf, trayCards } from "../sorting.ts";

const headers = ["Card id", "Card", "Description", "Group id", "Group", "Group description"];

/**
 * A card sort as a table, one row a card: the unsorted ones, then group by group, in order. A group without cards has a
 * row without a card.
 */
export function writeCardSort(board: BoardReader) {
  const cardCells = ({ id, label, description }: Card) => [id, label, description];
  const rows = trayCards(board).map((card) => [...cardCells(card), "", "", ""]);
  for (const { id, name, description } of categoriesOf(board)) {
    const group = [id, name, description];
    const cards = cardsIn(board, id);
    if (cards.length === 0) rows.push(["", "", "", ...group]);
    for (const card of cards) rows.push([...cardCells(card), ...group]);
  }
  return { headers, rows };
}
