import type { BoardReader } from "@throughline/model";
import { outlineItem } from "../contract/elementWords.ts";
import type { OutlineItem, OutlineLists, OutlineSection } from "../contract/outline.ts";
import type { Card } from "./elements/card/card.ts";
import type { Category } from "./elements/category/category.ts";
import { cardsIn, categoriesOf, progressOf, trayCards } from "./read.ts";
import { trayHint, categoryName } from "./words.ts";
import { say } from "./words/say.ts";

function cardItem(board: BoardReader, card: Card): OutlineItem {
  const description = card.description.trim();
  return outlineItem(board, card, description === "" ? [] : [description]);
}

/** "1 card", "4 cards". */
function cardCount(count: number): string {
  return say.cards({ count });
}

function groupSection(board: BoardReader, group: Category): OutlineSection {
  const cards = cardsIn(board, group.id);
  const description = group.description.trim();
  return {
    key: group.id,
    heading: outlineItem(board, group, [cardCount(cards.length)]),
    ...(description === "" ? {} : { note: description }),
    items: cards.map((card) => cardItem(board, card)),
    sections: [],
    additions: [
      {
        label: say.addCardTo({ group: categoryName(board, group) }),
        call: { name: "addCard", args: { category: group.id } },
      },
    ],
  };
}

/** A card sort as lists: the unsorted cards, then each group. */
export function outlineOf(board: BoardReader): OutlineLists {
  const progress = progressOf(board);
  const { sorted, total, left } = progress;
  const hint = trayHint(progress);
  return {
    shape: "lists",
    sections: [
      {
        key: "unsorted",
        heading: say.unsortedCards,
        note: hint === "" ? say.leftAndSorted({ left, sorted, total }) : hint,
        items: trayCards(board).map((card) => cardItem(board, card)),
        sections: [],
        additions: [{ label: say.addCard, call: { name: "addCard", args: { category: null } } }],
      },
      ...categoriesOf(board).map((group) => groupSection(board, group)),
      {
        key: "new-group",
        heading: say.newGroup,
        items: [],
        sections: [],
        additions: [{ label: say.addGroup, call: { name: "addCategory", args: {} } }],
      },
    ],
  };
}
