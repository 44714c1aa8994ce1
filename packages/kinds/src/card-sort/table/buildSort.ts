import type { BoardWriter } from "@throughline/model";
import { orderKeysFor } from "../../placeBefore.ts";
import { card } from "../elements/card.ts";
import { category } from "../elements/category.ts";
import type { DraftCard, DraftGroup } from "./SortDraft.ts";

/** Writes groups and cards in the order given, after what is on the board. */
export function buildSort(board: BoardWriter, groups: readonly DraftGroup[], cards: readonly DraftCard[]): void {
  const ids = new Map<string, string>();
  const orders = orderKeysFor(board, { type: category, container: "" }, groups.length);
  for (const [index, { key, name, description }] of groups.entries()) {
    ids.set(key, board.insert(category, { place: ["", "", orders[index] ?? ""], name, description }));
  }
  const lists = Map.groupBy(cards, ({ group }) => (group === undefined ? "" : (ids.get(group) ?? "")));
  for (const [container, list] of lists) {
    const keys = orderKeysFor(board, { type: card, container }, list.length);
    for (const [index, { label, description }] of list.entries()) {
      board.insert(card, { place: [container, "", keys[index] ?? ""], label, description });
    }
  }
}
