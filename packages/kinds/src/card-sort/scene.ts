import type { BoardReader } from "@throughline/model";
import type { Scene, SceneItem, TextLayout } from "@throughline/scene";
import { cardItem } from "./cardScene.ts";
import { groupItems, newGroupItems } from "./groupScene.ts";
import type { CardSortLayout } from "./layout.ts";
import { trayItems } from "./trayScene.ts";

/** A card sort as it is drawn. What didn't change is the same object as last time. */
export function cardSortScene(_board: BoardReader, layout: CardSortLayout, text: TextLayout): Scene {
  const items: SceneItem[] = [...trayItems(layout, text)];
  for (const placed of layout.tray.cards) items.push(cardItem(placed));
  for (const group of layout.groups) {
    items.push(...groupItems(group));
    for (const placed of group.cards) items.push(cardItem(placed));
  }
  items.push(...newGroupItems(layout.newGroup, layout.groups.length === 0, text));
  return { bounds: layout.bounds, items };
}
