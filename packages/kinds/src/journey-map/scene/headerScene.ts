import type { Rect, SceneItem, SceneNode, TextLayout } from "@throughline/scene";
import { huePaints } from "./cardScene.ts";
import { levelToY, type ColumnBox, type RowBox, type StageBox } from "../layout/boxes.ts";
import type { KeepItem } from "../../drawing/keptItems.ts";
import { spanOfLines } from "../../drawing/spanOfLines.ts";
import { laneLook } from "../elements/lane/laneType.ts";
import { headerInset } from "../layout/layoutColumns.ts";
import { laneInset } from "../layout/layoutRows.ts";
import { say } from "../words/say.ts";

/** Lane headers pass under the headers of the columns, and both under the corner. */
export const headerLevels = { left: 4, top: 5, corner: 6 } as const;
const stageLine = 20;
const nameLine = 18;
const handleReach = 5;

/** A stage over its steps; its name stays in view. The one over steps without a stage is only a sign. */
export function stageItem(keep: KeepItem, { stage, header, titleLines }: StageBox, text: TextLayout): SceneItem {
  const bounds = { x: header.x + 4, y: header.y + 6, width: header.width - 8, height: header.height - 8 };
  const key = stage?.id ?? "unplaced-stage";
  return keep(key, [stage, bounds.x, bounds.width, bounds.height, titleLines], () => {
    const { fill } = huePaints(stage?.hue ?? "stone");
    const height = titleLines.length * stageLine;
    const words = {
      x: header.x + headerInset.x,
      y: bounds.y + (bounds.height - height) / 2,
      width: header.width - 2 * headerInset.x - headerInset.adder,
    };
    const nodes: SceneNode[] = [
      { kind: "rect", rect: bounds, radius: 8, ...(stage ? { fill } : { stroke: "quiet", dash: [4, 4] }) },
      {
        kind: "text",
        ...words,
        lines: titleLines,
        style: "stage",
        paint: stage?.title.trim() ? "ink" : "quiet",
        stays: true,
      },
    ];
    const { from, to } = spanOfLines(words, titleLines, "stage", text);
    const stays = { axis: "x", from, to: to + headerInset.adder } as const;
    const shared = { key, bounds, level: headerLevels.top, pin: "top", stays, nodes } as const;
    if (!stage) return { ...shared, role: "ground" };
    const editors = [{ field: "title", rect: { ...words, height }, style: "stage" }] as const;
    return { ...shared, role: "element", elementId: stage.id, editors };
  });
}

/** The head of a step's column. */
export function stepItem(keep: KeepItem, { step, header, titleLines }: ColumnBox): SceneItem {
  return keep(step.id, [step, header.x, header.y, header.width, header.height, titleLines], () => {
    const height = titleLines.length * nameLine;
    const words = {
      x: header.x + headerInset.x,
      y: header.y + (header.height - height) / 2,
      width: header.width - 2 * headerInset.x,
    };
    return {
      key: step.id,
      elementId: step.id,
      role: "element",
      bounds: header,
      level: headerLevels.top,
      pin: "top",
      nodes: [
        { kind: "text", ...words, lines: titleLines, style: "cardStrong", paint: step.title.trim() ? "ink" : "quiet" },
      ],
      editors: [{ field: "title", rect: { ...words, height }, style: "cardStrong" }],
    };
  });
}

/** The key of the handle with which a column is made wider. */
export function widthHandleKey(stepId: string): string {
  return `step-width:${stepId}`;
}

/** The right edge of a step's header, which is dragged. */
export function widthHandleItem(keep: KeepItem, { step, header }: ColumnBox): SceneItem {
  const key = widthHandleKey(step.id);
  return keep(key, [step.id, step.title, header.x, header.y, header.width, header.height], () => ({
    key,
    elementId: step.id,
    role: "handle",
    bounds: { x: header.x + header.width - handleReach, y: header.y, width: 2 * handleReach, height: header.height },
    level: headerLevels.top,
    pin: "top",
    nodes: [],
    cursor: "ew-resize",
    label: say.columnWidthOf({ step: step.title.trim() || say.thisStep }),
  }));
}

/** The faces and words at the two ends of the scale. */
function scaleNodes({ header, curve }: RowBox): SceneNode[] {
  if (!curve) return [];
  return ([2, -2] as const).flatMap((level): SceneNode[] => {
    const y = levelToY(curve, level) - 8;
    return [
      {
        kind: "icon",
        icon: level > 0 ? "smile" : "frown",
        x: header.x + laneInset.x,
        y,
        size: laneInset.icon,
        paint: "quiet",
      },
      {
        kind: "text",
        x: header.x + laneInset.text,
        y,
        width: header.width - laneInset.text,
        lines: [level > 0 ? say.delighted : say.frustrated],
        style: "meta",
        paint: "quiet",
      },
    ];
  });
}

/**
 * A lane's head at the left: the icon of its type and its name, which stay in view; beside a curve, whose height is
 * fixed, they keep their place between the words at its two ends.
 */
export function laneItem(keep: KeepItem, row: RowBox): SceneItem {
  const { lane, header, titleLines, curve } = row;
  return keep(lane.id, [lane, header.y, header.height, curve?.height, titleLines], () => {
    const height = titleLines.length * nameLine;
    const top = curve ? curve.top + (curve.height - height) / 2 : header.y + laneInset.y;
    const words: Rect = {
      x: header.x + laneInset.text,
      y: top,
      width: header.width - laneInset.text - 8,
      height,
    };
    return {
      key: lane.id,
      elementId: lane.id,
      role: "element",
      bounds: header,
      level: headerLevels.left,
      pin: "left",
      ...(curve ? {} : { stays: { axis: "y", from: top, to: top + height } }),
      nodes: [
        {
          kind: "icon",
          icon: curve ? "meh" : laneLook(lane.laneType).icon,
          x: header.x + laneInset.x,
          y: top + 1,
          size: laneInset.icon,
          paint: "quiet",
          stays: true,
        },
        {
          kind: "text",
          x: words.x,
          y: words.y,
          width: words.width,
          lines: titleLines,
          style: "cardStrong",
          paint: lane.title.trim() ? "ink" : "quiet",
          stays: true,
        },
        ...scaleNodes(row),
      ],
      editors: [{ field: "title", rect: words, style: "cardStrong" }],
    };
  });
}
