import { createElementId, defineOperation, type BoardReader, type ElementType } from "@throughline/model";
import { pasteArgs } from "../../placing/fragment.ts";
import { insertRuns } from "../../placing/insertRuns.ts";
import { readFragment } from "../../placing/readFragment.ts";
import { card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";
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
    const copied = readFragment(board.schema, elements);
    const target = targetOf(board, near);
    const newIds = new Map(copied.map(({ id }) => [id, createElementId(board.random)]));
    const ofType = (type: ElementType) => copied.filter((element) => element.type === type);
    const groups = insertRuns(board, category, ofType(category), newIds, () => ({
      container: "",
      lane: "",
      before: target.groupBefore,
    }));
    const groupIds = new Set(groups.map(({ source }) => source.id));
    const cards = insertRuns(board, card, ofType(card), newIds, ({ place: [id] }) => {
      if (groupIds.has(id)) return { container: newIds.get(id) ?? "", lane: "" };
      // With nothing at hand cards go back to the group that they come from, if it is there.
      if (near === undefined && board.find(category, id)) return { container: id, lane: "" };
      return { container: target.container, lane: "", before: target.cardBefore };
    });
    const top = [...groups, ...cards].filter(({ source }) => !groupIds.has(source.place[0]));
    return { ids: top.map(({ id }) => id) };
  },
});
