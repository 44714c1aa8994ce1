import type { BoardReader } from "@throughline/model";
import type { PlaceField } from "../../contract/kind.ts";
import { placeField } from "../../placing/placeField.ts";
import { card } from "../elements/card/card.ts";
import { categoriesOf, categoryOf } from "../read.ts";
import { categoryName } from "../words.ts";

/** What the tray is among the options; groups have ids, which aren't empty. */
const tray = "";

/** The group of cards. */
export function placeFieldsOf(board: BoardReader, ids: readonly string[]): PlaceField[] {
  const cards = ids.flatMap((id) => board.find(card, id) ?? []);
  if (cards.length === 0 || cards.length < ids.length) return [];
  const groups = categoriesOf(board).map((group) => ({ value: group.id, label: categoryName(board, group) }));
  const standing = cards.map((one) => ({ place: [categoryOf(board, one)?.id ?? tray, "", ""] as const }));
  return placeField(
    { key: "group", label: "Group", part: 0 },
    standing,
    [{ value: tray, label: "Unsorted" }, ...groups],
    (value) => ({ name: "moveCards", args: { ids, category: value === tray ? null : value } }),
  );
}
