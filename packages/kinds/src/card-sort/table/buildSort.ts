import { isElementId, type BoardWriter } from "@throughline/model";
import { orderKeysFor } from "../../placing/placeBefore.ts";
import { card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";
import type { DraftCard, DraftGroup } from "./SortDraft.ts";

/** The id of the file, so that an export and its import agree; a new one when it can't be used or is taken. */
function freeId(board: BoardWriter, id: string | undefined): string | undefined {
  return isElementId(id) && !board.get(id) ? id : undefined;
}

/** Writes groups and cards in the order given, after what is on the board. */
export function buildSort(board: BoardWriter, groups: readonly DraftGroup[], cards: readonly DraftCard[]): void {
  const ids = new Map<string, string>();
  const orders = orderKeysFor(board, { type: category, container: "" }, groups.length);
  for (const [index, { key, id, name, description, further }] of groups.entries()) {
    const place = ["", "", orders[index] ?? ""] as const;
    ids.set(key, board.insert(category, { ...further, place, name, description }, freeId(board, id)));
  }
  const lists = Map.groupBy(cards, ({ group }) => (group === undefined ? "" : (ids.get(group) ?? "")));
  for (const [container, list] of lists) {
    const keys = orderKeysFor(board, { type: card, container }, list.length);
    for (const [index, { id, label, description, further }] of list.entries()) {
      board.insert(
        card,
        { ...further, place: [container, "", keys[index] ?? ""], label, description },
        freeId(board, id),
      );
    }
  }
}
