import type { BoardReader } from "@throughline/model";
import type { Scene, TextLayout } from "@throughline/scene";
import { buildOnLastScene } from "../keptItems.ts";
import { cardItems } from "./cardScene.ts";
import { ghostItem, ghosts } from "./ghosts.ts";
import { groundItems } from "./groundScene.ts";
import { activityItem, taskItem } from "./headerScene.ts";
import type { StoryMapLayout } from "./layout.ts";
import { sliceItem, unplacedItem } from "./sliceScene.ts";

/** Draws a laid out map. Items that stay as they are, where they are, are the same objects as the time before. */
export function storyMapScene(board: BoardReader, layout: StoryMapLayout, text: TextLayout): Scene {
  const { columns, groups, slices, unplaced, bounds } = layout;
  const items = buildOnLastScene(board, (keep) => [
    ...groundItems(keep, layout),
    ...columns.flatMap(({ cells }) => cells.flatMap((cell) => cardItems(cell, text))),
    ...(unplaced ? cardItems(unplaced.cards, text) : []),
    ...slices.map((slice) => sliceItem(keep, slice)),
    ...unplacedItem(keep, layout),
    ...groups.flatMap((group) => [
      activityItem(keep, layout, group, text),
      ...group.columns.map((column) => taskItem(keep, layout, column)),
    ]),
    ...Array.from(ghosts(layout), (ghost) => ghostItem(keep, ghost)),
  ]);
  return { bounds, items };
}
