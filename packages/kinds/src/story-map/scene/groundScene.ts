import type { SceneItem, SceneNode } from "@throughline/scene";
import type { KeepItem } from "../../drawing/keptItems.ts";
import { sizes } from "../layout/sizes.ts";
import type { Layout } from "../layout/layout.ts";
import { say } from "../words/say.ts";

const dash = [6, 6];

/** What lies under everything: the lines between slices, and paper behind the headers, so that cards pass beneath them. */
export function groundItems(keep: KeepItem, layout: Layout): SceneItem[] {
  const { bodyTop, bounds, activityRow, taskRow } = layout;
  // The edge stands as far from the first cards as these stand apart.
  const bodyLeft = layout.bodyLeft - sizes.columnPad;
  const right = bounds.x + bounds.width;
  const lines = [...layout.slices.slice(1).map((slice) => slice.y), ...(layout.unplaced ? [layout.unplaced.y] : [])];
  const rows = [activityRow.y, activityRow.height, taskRow.y, taskRow.height];
  const between = (from: number, to: number): SceneNode[] =>
    lines.map((y) => ({
      kind: "path",
      commands: [
        ["M", from, y],
        ["L", to, y],
      ],
      stroke: "noteEdge.stone",
      dash,
    }));
  const ground = (key: string, rect: SceneItem["bounds"], level: number, rest: Partial<SceneItem>): SceneItem =>
    keep(key, [rect.x, rect.y, rect.width, rect.height, ...lines, ...rows], () => ({
      key,
      role: "ground",
      bounds: rect,
      level,
      nodes: [],
      ...rest,
    }));
  const paper = (rect: SceneItem["bounds"]): SceneNode => ({ kind: "rect", rect, fill: "paper" });
  const body = { x: 0, y: bodyTop, width: right, height: Math.max(0, bounds.height - bodyTop) };
  const left = { ...body, width: bodyLeft };
  const top = { x: 0, y: 0, width: right, height: bodyTop };
  const corner = { x: 0, y: 0, width: bodyLeft, height: bodyTop };
  const rule = (rect: SceneItem["bounds"]): SceneNode => ({
    kind: "path",
    commands: [
      ["M", rect.x, rect.y + rect.height],
      ["L", rect.x + rect.width, rect.y + rect.height],
    ],
    stroke: "line",
  });
  const edge = (rect: SceneItem["bounds"]): SceneNode => ({
    kind: "path",
    commands: [
      ["M", rect.x + rect.width, rect.y],
      ["L", rect.x + rect.width, rect.y + rect.height],
    ],
    stroke: "line",
  });
  const axis = (words: string, row: { readonly y: number; readonly height: number }): SceneNode => ({
    kind: "text",
    x: 20,
    y: row.y + row.height / 2 - 8,
    width: bodyLeft - 40,
    lines: [words],
    style: "meta",
    paint: "quiet",
  });
  return [
    ground("ground:lines", body, 0, { nodes: between(0, right) }),
    ground("ground:left", left, 4, { pin: "left", nodes: [paper(left), ...between(0, bodyLeft), edge(left)] }),
    ground("ground:top", top, 6, { pin: "top", nodes: [paper(top), rule(top)] }),
    ground("ground:corner", corner, 8, {
      pin: "corner",
      nodes: [
        paper(corner),
        rule(corner),
        edge(corner),
        axis(say.activitiesAxis, activityRow),
        axis(say.tasksAxis, taskRow),
      ],
    }),
  ];
}
