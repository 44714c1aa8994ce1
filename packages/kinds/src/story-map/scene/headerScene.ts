import type { SceneItem, SceneNode, TextLayout } from "@throughline/scene";
import type { KeepItem } from "../../drawing/keptItems.ts";
import { spanOfLines } from "../../drawing/spanOfLines.ts";
import type { ColumnBox, GroupBox, HeadLayout } from "../layout/layoutHead.ts";
import { sizes } from "../layout/sizes.ts";

/**
 * The head of an activity over its tasks: a dark chip whose name stays in view. Over tasks whose activity is gone it is
 * no element.
 */
export function activityItem(
  keep: KeepItem,
  { activityRow }: HeadLayout,
  group: GroupBox,
  layout: TextLayout,
): SceneItem {
  const { activity, header } = group;
  const bounds = {
    x: group.x + sizes.columnPad,
    y: activityRow.y,
    width: group.width - 2 * sizes.columnPad,
    height: activityRow.height,
  };
  const words = { x: bounds.x + 12, y: bounds.y + (bounds.height - header.textHeight) / 2, width: bounds.width - 24 };
  const key = activity?.id ?? "group:unplaced";
  return keep(key, [activity, bounds.x, bounds.y, bounds.width, bounds.height, header.lines], () => {
    const text: SceneNode = {
      kind: "text",
      ...words,
      lines: header.lines,
      style: "stage",
      paint: activity ? "onDark" : "ink",
      stays: true,
    };
    const ground: SceneNode = activity
      ? { kind: "rect", rect: bounds, radius: 8, fill: "chip" }
      : { kind: "rect", rect: bounds, radius: 8, fill: "paper", stroke: "quiet", dash: [4, 4] };
    return {
      key,
      elementId: activity?.id,
      role: activity ? "element" : "ground",
      bounds,
      level: 7,
      pin: "top",
      stays: { axis: "x", ...spanOfLines(words, header.lines, "stage", layout) },
      nodes: [ground, text],
      editors: activity && [{ field: "title", rect: { ...words, height: header.textHeight }, style: "stage" }],
    };
  });
}

/** The head of a task's column. */
export function taskItem(keep: KeepItem, { taskRow }: HeadLayout, column: ColumnBox): SceneItem {
  const { task, header } = column;
  const bounds = { x: column.x + sizes.columnPad, y: taskRow.y, width: sizes.card, height: taskRow.height };
  const words = { x: bounds.x + 12, y: bounds.y + (bounds.height - header.textHeight) / 2, width: bounds.width - 24 };
  return keep(task.id, [task, bounds.x, bounds.y, bounds.height, header.lines], () => ({
    key: task.id,
    elementId: task.id,
    role: "element",
    bounds,
    level: 7,
    pin: "top",
    nodes: [
      { kind: "rect", rect: bounds, radius: 8, fill: "note.stone" },
      { kind: "text", ...words, lines: header.lines, style: "cardStrong", paint: task.title === "" ? "quiet" : "ink" },
    ],
    editors: [{ field: "title", rect: { ...words, height: header.textHeight }, style: "cardStrong" }],
  }));
}
