import type { PathCommand, Paint, Rect, SceneItem, SceneNode } from "@throughline/scene";
import { headerLevels } from "./headerScene.ts";
import { laneHeaderWidth, type Layout } from "../layout/boxes.ts";
import type { KeepItem } from "../../drawing/keptItems.ts";
import { say } from "../words/say.ts";

function line(from: readonly [number, number], to: readonly [number, number], stroke: Paint = "line"): SceneNode {
  const commands: PathCommand[] = [
    ["M", ...from],
    ["L", ...to],
  ];
  return { kind: "path", commands, stroke };
}

function ground(
  keep: KeepItem,
  key: string,
  bounds: Rect,
  rest: Pick<SceneItem, "level" | "pin">,
  parts: readonly unknown[],
  nodes: () => SceneNode[],
): SceneItem {
  const { x, y, width, height } = bounds;
  return keep(key, [x, y, width, height, ...parts], () => ({ key, role: "ground", bounds, ...rest, nodes: nodes() }));
}

/** The sheet of the map and the lines between its columns and rows. */
function sheetItems(keep: KeepItem, { stages, rows, headHeight, gridRight, gridBottom }: Layout): SceneItem[] {
  const left = laneHeaderWidth;
  const sheet = { x: left, y: headHeight, width: gridRight - left, height: gridBottom - headHeight };
  if (sheet.width <= 0 || sheet.height <= 0) return [];
  const items = [
    ground(keep, "ground:sheet", sheet, { level: 0 }, [], () => [{ kind: "rect", rect: sheet, fill: "panel" }]),
  ];
  for (const { lane, header } of rows) {
    const bounds = { x: left, y: header.y + header.height, width: sheet.width, height: 0 };
    items.push(
      ground(keep, `ground:row:${lane.id}`, bounds, { level: 1 }, [], () => [
        line([left, bounds.y], [gridRight, bounds.y]),
      ]),
    );
  }
  for (const { stage, header, columns } of stages) {
    const ends =
      columns.length === 0 ? [header.x + header.width] : columns.map((column) => column.header.x + column.header.width);
    for (const [index, x] of ends.entries()) {
      const key = `ground:column:${columns[index]?.step.id ?? stage?.id ?? ""}`;
      const last = index === ends.length - 1;
      const bounds = { x, y: headHeight, width: 0, height: sheet.height };
      items.push(
        ground(keep, key, bounds, { level: 1 }, [last], () => [
          line([x, headHeight], [x, gridBottom], last ? "noteEdge.stone" : "line"),
        ]),
      );
    }
  }
  return items;
}

/** Paper behind the headers that stay in view, so that what is scrolled passes under them. */
function headerGrounds(keep: KeepItem, layout: Layout): SceneItem[] {
  const { rows, stages, headHeight, stageRowHeight, gridBottom, gridRight, shelf } = layout;
  const left = { x: 0, y: headHeight, width: laneHeaderWidth, height: Math.max(0, gridBottom - headHeight) };
  // No farther than what passes under it: on a picture the room of the "+" beside it would be a margin.
  const right = Math.max(gridRight, shelf ? shelf.rect.x + shelf.rect.width : 0);
  const top = { x: laneHeaderWidth, y: 0, width: right - laneHeaderWidth, height: headHeight };
  const corner = { x: 0, y: 0, width: laneHeaderWidth, height: headHeight };
  const rowEnds = rows.map(({ header }) => header.y + header.height);
  const columnEnds = stages.flatMap(({ columns }) => columns.slice(0, -1).map(({ header }) => header.x + header.width));
  const paper = (rect: Rect): SceneNode => ({ kind: "rect", rect, fill: "paper" });
  const edge = laneHeaderWidth;
  return [
    ground(keep, "ground:left", left, { level: headerLevels.left, pin: "left" }, rowEnds, () => [
      paper(left),
      ...rowEnds.map((y) => line([0, y], [edge, y])),
      line([edge, left.y], [edge, left.y + left.height], "noteEdge.stone"),
    ]),
    ground(keep, "ground:top", top, { level: headerLevels.top, pin: "top" }, [gridRight, ...columnEnds], () => [
      paper(top),
      ...columnEnds.map((x) => line([x, stageRowHeight + 8], [x, headHeight - 8])),
      line([edge, headHeight], [gridRight, headHeight], "noteEdge.stone"),
    ]),
    ground(keep, "ground:corner", corner, { level: headerLevels.corner, pin: "corner" }, [], () => [
      paper(corner),
      line([0, headHeight], [edge, headHeight], "noteEdge.stone"),
      line([edge, stageRowHeight], [edge, headHeight], "noteEdge.stone"),
    ]),
  ];
}

/** What has lost its place lies on a marked ground under the map. */
function shelfGround(keep: KeepItem, { shelf }: Layout): SceneItem[] {
  if (!shelf) return [];
  const { rect } = shelf;
  const words = [say.unplacedHint];
  return [
    ground(keep, "ground:shelf", rect, { level: 0 }, [], () => [
      { kind: "rect", rect, radius: 8, stroke: "quiet", dash: [4, 4] },
      {
        kind: "text",
        x: rect.x + 16,
        y: rect.y + 12,
        width: rect.width - 32,
        lines: words,
        style: "meta",
        paint: "quiet",
      },
    ]),
  ];
}

const emptyHint = [say.beginWithStage, say.lanesHold];

/** What a map without stages says. */
function hintGround(keep: KeepItem, { stages, headHeight }: Layout): SceneItem[] {
  if (stages.length > 0) return [];
  const rect = { x: laneHeaderWidth + 12, y: headHeight + 16, width: 440, height: 18 * emptyHint.length };
  return [
    ground(keep, "ground:hint", rect, { level: 0 }, [], () => [
      { kind: "text", x: rect.x, y: rect.y, width: rect.width, lines: emptyHint, style: "card", paint: "quiet" },
    ]),
  ];
}

/** Everything that lies under the elements. */
export function groundItems(keep: KeepItem, layout: Layout): SceneItem[] {
  return [
    ...sheetItems(keep, layout),
    ...headerGrounds(keep, layout),
    ...shelfGround(keep, layout),
    ...hintGround(keep, layout),
  ];
}
