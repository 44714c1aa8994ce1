import type { BoardReader } from "@throughline/model";
import type { Scene, TextLayout } from "@throughline/scene";
import { buildOnLastScene } from "../keptItems.ts";
import { cardItems } from "./cardScene.ts";
import { groupItems, newGroupItem } from "./groupScene.ts";
import type { CardSortLayout } from "./layout.ts";
import { trayItems } from "./trayScene.ts";

/** A card sort as it is drawn. What didn't change is the same object as last time. */
export function cardSortScene(board: BoardReader, layout: CardSortLayout, text: TextLayout): Scene {
  const { tray, groups, newGroup, bounds } = layout;
  const items = buildOnLastScene(board, (keep) => [
    ...trayItems(keep, layout, text),
    ...cardItems(tray.cards),
    ...groups.flatMap((group) => [...groupItems(keep, group), ...cardItems(group.cards)]),
    newGroupItem(keep, newGroup, groups.length === 0, text),
  ]);
  return { bounds, items };
}
