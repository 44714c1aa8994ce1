import {
  inflateRect,
  monotoneCurve,
  type PathCommand,
  type Point,
  type SceneItem,
  type SceneNode,
} from "@throughline/scene";
import { addEmotionKey } from "./addKeys.ts";
import { levelIcon, levelNumber, levelWords } from "../elements/emotion/emotionLevel.ts";
import { levelToY, pointRadius, type PointBox, type RowBox, type StrayBox } from "../layout/boxes.ts";
import type { Emotion } from "../elements/emotion/emotion.ts";
import type { KeepItem } from "../../drawing/keptItems.ts";
import { nameOr } from "../words.ts";
import { say } from "../words/say.ts";

const curveWidth = 2.5;
const dash = [7, 6];
const level = 3;
/** Between the frame of a ghost and the lines of its cell. */
const ghostInset = 8;

/** One piece of a curve between two neighbouring points; dashed as soon as one of the two is only assumed. */
interface Piece {
  readonly from: Point;
  readonly command: PathCommand;
  readonly measured: boolean;
}

/** Cuts a lane's curve into pieces. Steps without a point are gaps: the curve doesn't guess what nobody said. */
export function curvePieces(points: readonly (PointBox | undefined)[]): Piece[] {
  const set = points.map((point) => (point?.emotion ? { emotion: point.emotion, center: point.center } : undefined));
  const present = set.filter((point) => point !== undefined);
  const runs = monotoneCurve(set.map((point) => point?.center));
  let index = 0;
  return runs.flatMap((commands) => {
    const start = index;
    index += commands.length;
    return commands.slice(1).flatMap((command, offset): Piece[] => {
      const from = present[start + offset];
      const to = present[start + offset + 1];
      if (!from || !to) return [];
      const measured = from.emotion.basis === "measured" && to.emotion.basis === "measured";
      return [{ from: from.center, command, measured }];
    });
  });
}

/** Pieces that follow each other in one manner are one path, so that dashes run on across points. */
function curveNodes(pieces: readonly Piece[]): SceneNode[] {
  const paths: { measured: boolean; commands: PathCommand[]; end: Point }[] = [];
  for (const { from, command, measured } of pieces) {
    const last = paths.at(-1);
    const end = command[0] === "C" ? { x: command[5], y: command[6] } : from;
    if (last && last.measured === measured && last.end.x === from.x) {
      last.commands.push(command);
      last.end = end;
    } else paths.push({ measured, commands: [["M", from.x, from.y], command], end });
  }
  return paths.map(({ measured, commands }) => ({
    kind: "path",
    commands,
    stroke: "accent",
    strokeWidth: curveWidth,
    ...(measured ? {} : { dash }),
  }));
}

/** The soft ground between the curve and the zero line. */
function areaNodes(pieces: readonly Piece[], zero: number): SceneNode[] {
  return pieces.map(({ from, command }) => {
    const endX = command[0] === "C" ? command[5] : from.x;
    const commands: PathCommand[] = [["M", from.x, zero], ["L", from.x, from.y], command, ["L", endX, zero], ["Z"]];
    return { kind: "path", commands, fill: "accentSoft", opacity: 0.55 };
  });
}

/** From where to where curves are drawn. Steps without a stage begin at `looseFrom`; no curve leads to them. */
export interface CurveSpan {
  readonly left: number;
  readonly right: number;
  readonly looseFrom: number;
}

/** The curve of a lane with the lines of its scale. */
export function curveItem(keep: KeepItem, { lane, header, curve, cells }: RowBox, span: CurveSpan): SceneItem[] {
  if (!curve) return [];
  const { left, right, looseFrom } = span;
  const loose = cells.findIndex(({ rect }) => rect.x >= looseFrom);
  const all = cells.map(({ point }) => point);
  const points = loose < 0 ? all : [...all.slice(0, loose), undefined, ...all.slice(loose)];
  const key = `curve:${lane.id}`;
  const parts = points.flatMap((point) => [point?.emotion?.basis, point?.emotion?.level, point?.center.x]);
  const item = keep(key, [header.y, curve.height, left, right, ...parts], () => {
    const pieces = curvePieces(points);
    const zero = levelToY(curve, 0);
    const lines = [2, 1, 0, -1, -2].map((value): SceneNode => ({
      kind: "path",
      commands: [
        ["M", left, levelToY(curve, value)],
        ["L", right, levelToY(curve, value)],
      ],
      stroke: value === 0 ? "noteEdge.stone" : "line",
      ...(value === 0 ? {} : { dash: [2, 4] }),
    }));
    return {
      key,
      role: "ground",
      bounds: { x: left, y: curve.top, width: right - left, height: curve.height },
      level,
      nodes: [...areaNodes(pieces, zero), ...lines, ...curveNodes(pieces)],
    };
  });
  return [item];
}

function faceNodes({ level, basis }: Emotion, { x, y }: Point): SceneNode[] {
  const size = 15;
  const measured = basis === "measured";
  return [
    {
      kind: "circle",
      x,
      y,
      radius: pointRadius,
      fill: measured ? "accent" : "panel",
      stroke: "accent",
      strokeWidth: 2,
    },
    {
      kind: "icon",
      icon: levelIcon(level),
      x: x - size / 2,
      y: y - size / 2,
      size,
      paint: measured ? "panel" : "accent",
    },
  ];
}

/** A point that is set, to be dragged up and down; or the ghost of one, which is as large as its part of the cell. */
export function pointItem(
  laneId: string,
  step: { readonly id: string; readonly title: string },
  point: PointBox,
): SceneItem {
  const { emotion, center, area } = point;
  const { x, y } = center;
  const bounds = {
    x: x - pointRadius - 1,
    y: y - pointRadius - 1,
    width: 2 * pointRadius + 2,
    height: 2 * pointRadius + 2,
  };
  const name = nameOr(step.title, say.thisStep);
  if (!emotion) {
    const key = addEmotionKey(laneId, step.id);
    const frame = inflateRect(area, -ghostInset);
    return {
      key,
      role: "add",
      bounds: area,
      level,
      nodes: [
        { kind: "rect", rect: frame, radius: 6, stroke: "noteEdge.stone", dash: [4, 4] },
        { kind: "rect", rect: bounds, radius: bounds.width / 2, fill: "panel", stroke: "quiet", dash: [3, 3] },
        { kind: "icon", icon: "plus", x: x - 6, y: y - 6, size: 12, paint: "quiet" },
      ],
      label: say.setEmotionOf({ step: name }),
    };
  }
  return {
    key: emotion.id,
    elementId: emotion.id,
    role: "handle",
    bounds,
    level,
    nodes: faceNodes(emotion, center),
    cursor: "ns-resize",
    label: say.emotionOf({ step: name, level: levelWords(emotion.level) }),
  };
}

/** A point that no curve can show. */
export function strayEmotionItem(keep: KeepItem, { emotion, rect }: StrayBox): SceneItem {
  return keep(emotion.id, [emotion, rect.x, rect.y], () => ({
    key: emotion.id,
    elementId: emotion.id,
    role: "element",
    bounds: rect,
    level: 2,
    nodes: [
      { kind: "rect", rect, radius: 6, fill: "panel", stroke: "line" },
      ...faceNodes(emotion, { x: rect.x + 20, y: rect.y + rect.height / 2 }),
      {
        kind: "text",
        x: rect.x + 40,
        y: rect.y + rect.height / 2 - 8,
        width: rect.width - 48,
        lines: [say.emotionIs({ level: levelNumber(emotion.level) })],
        style: "meta",
        paint: "ink",
      },
    ],
  }));
}
