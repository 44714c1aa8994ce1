import type { BoardReader } from "@throughline/model";
import { elementCells } from "../../table/elementColumns.ts";
import { card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";
import { cardsIn, categoriesOf, trayCards } from "../read.ts";
import { cardColumns } from "../elements/card/cardColumns.ts";
import { categoryColumns } from "../elements/category/categoryColumns.ts";
import { tableFields } from "./fields.ts";

const fields = tableFields.filter(({ isReadOnly }) => !isReadOnly);

/**
 * A card sort as a table, one row a card: the unsorted ones, then group by group, in order. A group without cards has a
 * row without a card.
 */
export function writeTable(board: BoardReader) {
  const cardCells = (one: { readonly id: string }) => ({
    cardId: one.id,
    ...elementCells(card, cardColumns, { ...one }),
  });
  const rows: Record<string, string>[] = trayCards(board).map(cardCells);
  for (const group of categoriesOf(board)) {
    const groupCells = { groupId: group.id, ...elementCells(category, categoryColumns, { ...group }) };
    const cards = cardsIn(board, group.id);
    if (cards.length === 0) rows.push(groupCells);
    for (const one of cards) rows.push({ ...cardCells(one), ...groupCells });
  }
  return {
    headers: fields.map(({ label }) => label),
    rows: rows.map((cells) => fields.map(({ key }) => cells[key] ?? "")),
  };
}
