import { createElementId, defineOperation, type BoardReader } from "@throughline/model";
import { pasteArgs } from "../../placing/fragment.ts";
import { orderKeysFor } from "../../placing/placeBefore.ts";
import { inSourceOrder, readFragment } from "../../placing/readFragment.ts";
import { card } from "../elements/card.ts";
import { category } from "../elements/category.ts";
import { schema } from "../schema.ts";
import { cardsIn, categoriesOf, categoryOf, trayCards } from "../read.ts";

/** The one after an element among its siblings, before which what is pasted goes. */
function nextOf(siblings: readonly { readonly id: string }[], id: string): string | undefined {
  return siblings[siblings.findIndex((sibling) => sibling.id === id) + 1]?.id;
}

/** Where pasted cards and groups go for what is selected: after it, cards into a selected group. */
function targetOf(board: BoardReader, near: string | undefined) {
  const nearCard = near === undefined ? undefined : board.find(card, near);
  const group = nearCard ? categoryOf(board, nearCard) : near === undefined ? undefined : board.find(category, near);
  const siblings = group ? cardsIn(board, group.id) : trayCards(board);
  return {
    container: group?.id ?? "",
    cardBefore: nearCard ? nextOf(siblings, nearCard.id) : undefined,
    groupBefore: group ? nextOf(categoriesOf(board), group.id) : undefined,
  };
}

/**
 * Pastes cards and groups with new ids after the element `near`. Cards of a pasted group stand in it; others go to the
 * group at hand, else to the one they stood in, else to the tray. Result: `{ ids }`, without the cards inside pasted groups.
 */
export const pasteElements = defineOperation({
  name: "pasteElements",
  label: "Paste",
  args: pasteArgs,
  run: (board, { elements, near }) => {
    const copied = readFragment(schema, elements);
    const target = targetOf(board, near);
    const newIds = new Map(copied.map(({ id }) => [id, createElementId(board.random)]));
    const groups = inSourceOrder(copied.filter(({ type }) => type === category));
    const groupIds = new Set(groups.map(({ id }) => id));
    const top: string[] = [];
    const orders = orderKeysFor(board, { type: category, container: "", before: target.groupBefore }, groups.length);
    for (const [index, { id, content }] of groups.entries()) {
      top.push(board.insertRecord(category, { ...content, place: ["", "", orders[index]] }, newIds.get(id)));
    }
    const cards = inSourceOrder(copied.filter(({ type }) => type === card));
    // With nothing at hand cards go back to the group that they come from, if it is there.
    const own = (id: string) => (near === undefined && board.find(category, id) ? id : "");
    const lists = Map.groupBy(cards, ({ place: [id] }) => (groupIds.has(id) ? id : own(id)));
    for (const [groupId, list] of lists) {
      const container = groupId === "" ? target.container : (newIds.get(groupId) ?? groupId);
      const before = groupId === "" ? target.cardBefore : undefined;
      const keys = orderKeysFor(board, { type: card, container, before }, list.length);
      for (const [index, { id, content }] of list.entries()) {
        const made = board.insertRecord(card, { ...content, place: [container, "", keys[index]] }, newIds.get(id));
        if (!groupIds.has(groupId)) top.push(made);
      }
    }
    return { ids: top };
  },
});
