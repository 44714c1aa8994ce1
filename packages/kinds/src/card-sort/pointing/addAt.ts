import type { BoardReader, OperationCall } from "@throughline/model";
import { containsPoint, type Point } from "@throughline/scene";
import { callOfGhost } from "../../drawing/ghost.ts";
import { ghosts } from "../scene/ghostScene.ts";
import { groupAt } from "./groupAt.ts";
import type { PlacedCard } from "../layout/CardBlock.ts";
import type { Layout } from "../layout/layout.ts";

/** What a double click makes: a card in the tray or in a group, at that place; a group beside them. */
export function addAt(_board: BoardReader, layout: Layout, point: Point): OperationCall | undefined {
  if (containsPoint(layout.tray.rect, point)) return addCardBefore(null, cardBelow(layout.tray.block.cards, point));
  const group = groupAt(layout, point);
  if (group) return addCardBefore(group.category.id, cardBelow(group.block.cards, point));
  return { name: "addCategory", args: {} };
}

function cardBelow(cards: readonly PlacedCard[], point: Point): string | undefined {
  return cards.find(({ rect }) => point.y < rect.y && point.x < rect.x + rect.width)?.card.id;
}

/** The call that makes a card in the tray (`null`) or in a group, before another one or at the end. */
export function addCardBefore(categoryId: string | null, before: string | undefined): OperationCall {
  return { name: "addCard", args: { category: categoryId, ...(before !== undefined && { before }) } };
}

/** The call behind a ghost "+". */
export function addCall(_board: BoardReader, layout: Layout, key: string): OperationCall | undefined {
  return callOfGhost(ghosts(layout), key);
}
