import type { BoardReader } from "@throughline/model";
import type { Scene, SceneItem, TextLayout } from "@throughline/scene";
import { cardItem } from "./cardScene.ts";
import { ghostItem, ghosts } from "./ghosts.ts";
import { groundItems } from "./groundScene.ts";
import { activityItem, taskItem } from "./headerScene.ts";
import type { StoryMapLayout } from "./layout.ts";
import { sliceItem, unplacedItem } from "./sliceScene.ts";

/** Draws a laid out map. Items that stay as they are, where they are, are the same objects as the time before. */
export function storyMapScene(board: BoardReader, layout: StoryMapLayout, text: TextLayout): Scene {
  const items: SceneItem[] = groundItems(board, layout);
  for (const column of layout.columns) {
    for (const cell of column.cells) for (const box of cell) items.push(cardItem(box, text));
  }
  for (const box of layout.unplaced?.cards ?? []) items.push(cardItem(box, text));
  for (const slice of layout.slices) items.push(sliceItem(board, slice));
  const unplaced = unplacedItem(board, layout);
  if (unplaced) items.push(unplaced);
  for (const group of layout.groups) {
    items.push(activityItem(board, layout, group));
    for (const column of group.columns) items.push(taskItem(layout, column));
  }
  for (const ghost of ghosts(layout)) items.push(ghostItem(board, ghost));
  return { bounds: layout.bounds, items };
}
