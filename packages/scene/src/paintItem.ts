import { iconCommands, iconGrid, iconStroke } from "./iconPaths.ts";
import type { Paint, Palette } from "./palette.ts";
import type { PaintContext } from "./PaintContext.ts";
import type { SceneItem } from "./scene.ts";
import type { CircleNode, IconNode, PathCommand, PathNode, RectNode, SceneNode, TextNode } from "./sceneNode.ts";
import { cssFont, textStyles, type FontOf } from "./textStyles.ts";
import { directionOf, hasRightToLeft } from "./textDirection.ts";
import { textRunsOf } from "./textRuns.ts";

/** How much is drawn: all; bars for lines of text and no icons; rectangles alone. */
export type Detail = "full" | "bars" | "rects";

/** What painting depends on besides the palette. */
export interface PaintOptions {
  /** Screen pixels a board unit, from which the detail follows; 1 when absent. The context is scaled by the caller. */
  readonly scale?: number;
  /** Overrides the detail that follows from `scale`. */
  readonly detail?: Detail;
  /** The CSS font of a style; `cssFont` when absent. For who paints with more fonts than a browser is sent. */
  readonly fontOf?: FontOf;
}

/** The detail worth drawing: below 35 % letters can't be read, below 15 % they can't be seen. */
export function detailAt(scale: number): Detail {
  if (scale < 0.15) return "rects";
  return scale < 0.35 ? "bars" : "full";
}

/**
 * Paints one item at its natural place in board units. Leaves the context's transform, alpha and dash as they were and
 * its other properties changed. Never measures text.
 */
export function paintItem(
  context: PaintContext,
  item: Pick<SceneItem, "nodes">,
  palette: Palette,
  options: PaintOptions = {},
): void {
  const detail = options.detail ?? detailAt(options.scale ?? 1);
  for (const node of item.nodes) paintNode(context, node, palette, detail, options.fontOf ?? cssFont);
}

function paintNode(context: PaintContext, node: SceneNode, palette: Palette, detail: Detail, fontOf: FontOf): void {
  if (node.kind === "rect") paintRect(context, node, palette, detail);
  else if (detail === "rects") return;
  else if (node.kind === "path") paintPath(context, node, palette);
  else if (node.kind === "circle") paintCircle(context, node, palette);
  else if (node.kind === "text") {
    if (detail === "full") paintText(context, node, palette, fontOf);
    else paintBars(context, node, palette);
  } else if (detail === "full") paintIcon(context, node, palette);
}

function visible(paint: Paint | undefined): paint is Paint {
  return paint !== undefined && paint !== "none";
}

function paintRect(
  context: PaintContext,
  { rect, radius = 0, fill, stroke, strokeWidth = 1, dash, opacity = 1 }: RectNode,
  palette: Palette,
  detail: Detail,
): void {
  const { x, y, width, height } = rect;
  const round = radius > 0 && detail === "full";
  if (round && (visible(fill) || visible(stroke))) traceRoundRect(context, rect, radius);
  const alpha = context.globalAlpha;
  if (opacity !== 1) context.globalAlpha = alpha * opacity;
  if (visible(fill)) {
    context.fillStyle = palette[fill];
    if (round) context.fill();
    else context.fillRect(x, y, width, height);
  }
  // A note's edge is a shade of its fill: small, it isn't seen, and there are thousands of them.
  const isLost = detail !== "full" && dash === undefined && fill?.startsWith("note.") === true;
  if (visible(stroke) && !isLost) {
    context.strokeStyle = palette[stroke];
    context.lineWidth = strokeWidth;
    if (dash) context.setLineDash([...dash]);
    if (round) context.stroke();
    else context.strokeRect(x, y, width, height);
    if (dash) context.setLineDash([]);
  }
  if (opacity !== 1) context.globalAlpha = alpha;
}

function traceRoundRect(context: PaintContext, { x, y, width, height }: RectNode["rect"], radius: number): void {
  const r = Math.min(radius, width / 2, height / 2);
  context.beginPath();
  if (context.roundRect) {
    context.roundRect(x, y, width, height, r);
    return;
  }
  context.moveTo(x + r, y);
  context.arcTo(x + width, y, x + width, y + height, r);
  context.arcTo(x + width, y + height, x, y + height, r);
  context.arcTo(x, y + height, x, y, r);
  context.arcTo(x, y, x + width, y, r);
  context.closePath();
}

function paintText(context: PaintContext, node: TextNode, palette: Palette, fontOf: FontOf): void {
  if (!visible(node.paint)) return;
  context.fillStyle = palette[node.paint];
  context.font = fontOf(node.style);
  context.textBaseline = "alphabetic";
  for (const { text, x, anchor, baseline, direction } of textRunsOf(node)) {
    context.textAlign = anchor;
    context.direction = direction;
    context.fillText(text, x, baseline);
  }
}

/** Draws each line as a bar about as long as its text would be. */
function paintBars(context: PaintContext, node: TextNode, palette: Palette): void {
  if (!visible(node.paint)) return;
  const { size, lineHeight } = textStyles[node.style];
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * 0.45;
  context.fillStyle = palette[node.paint];
  node.lines.forEach((text, line) => {
    if (text === "") return;
    const width = Math.min(node.width, text.length * size * 0.54);
    const spare = node.width - width;
    const align = node.align ?? (hasRightToLeft(text) && directionOf(text) === "rtl" ? "right" : "left");
    const x = node.x + (align === "center" ? spare / 2 : align === "right" ? spare : 0);
    const height = size * 0.5;
    context.fillRect(x, node.y + line * lineHeight + (lineHeight - height) / 2, width, height);
  });
  context.globalAlpha = alpha;
}

function tracePath(context: PaintContext, commands: readonly PathCommand[]): void {
  context.beginPath();
  for (const command of commands) {
    if (command[0] === "M") context.moveTo(command[1], command[2]);
    else if (command[0] === "L") context.lineTo(command[1], command[2]);
    else if (command[0] === "C") {
      const [, x1, y1, x2, y2, x, y] = command;
      context.bezierCurveTo(x1, y1, x2, y2, x, y);
    } else context.closePath();
  }
}

function paintPath(
  context: PaintContext,
  { commands, fill, stroke, strokeWidth = 1, dash, opacity = 1 }: PathNode,
  palette: Palette,
): void {
  tracePath(context, commands);
  const alpha = context.globalAlpha;
  if (opacity !== 1) context.globalAlpha = alpha * opacity;
  if (visible(fill)) {
    context.fillStyle = palette[fill];
    context.fill();
  }
  if (visible(stroke)) {
    if (dash) context.setLineDash([...dash]);
    strokeRound(context, palette[stroke], strokeWidth);
    if (dash) context.setLineDash([]);
  }
  if (opacity !== 1) context.globalAlpha = alpha;
}

function strokeRound(context: PaintContext, color: string, width: number): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.stroke();
}

function paintCircle(
  context: PaintContext,
  { x, y, radius, fill, stroke, strokeWidth = 1 }: CircleNode,
  palette: Palette,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  if (visible(fill)) {
    context.fillStyle = palette[fill];
    context.fill();
  }
  if (visible(stroke)) {
    context.strokeStyle = palette[stroke];
    context.lineWidth = strokeWidth;
    context.stroke();
  }
}

function paintIcon(context: PaintContext, node: IconNode, palette: Palette): void {
  if (!visible(node.paint)) return;
  context.save();
  context.translate(node.x, node.y);
  context.scale(node.size / iconGrid, node.size / iconGrid);
  tracePath(context, iconCommands(node.icon));
  strokeRound(context, palette[node.paint], iconStroke);
  context.restore();
}
