import type { Rect } from "@throughline/scene";
import type { Ghost } from "../../drawing/ghost.ts";
import type { Layout } from "../layout/layout.ts";
import { addCardKey, addGroupKey } from "./addKeys.ts";

/** The "+" beneath the cards of the tray (`null`) or of a group. */
export function cardGhost(category: string | null, rect: Rect, label: string): Ghost {
  return { key: addCardKey(category), rect, label, level: 1, call: { name: "addCard", args: { category } } };
}

/** Every "+" of a card sort: in the tray, in each group, and where the next group would stand. */
export function* ghosts({ tray, groups }: Layout): Generator<Pick<Ghost, "key" | "call">> {
  yield cardGhost(null, tray.ghost, "");
  for (const { category, ghost } of groups) yield cardGhost(category.id, ghost, "");
  yield { key: addGroupKey, call: { name: "addCategory", args: {} } };
}
