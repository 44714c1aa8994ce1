import { escapeXml } from "./escapeXml.ts";
import { iconGrid, iconPaths, iconStroke } from "./iconPaths.ts";
import { inPaintOrder } from "./paintOrder.ts";
import { picturedIn } from "./paintScene.ts";
import type { Paint, Palette } from "./palette.ts";
import { formatNumber as n, pathDataOf } from "./pathData.ts";
import { placing } from "./placing.ts";
import { inflateRect, unionAll, type Rect } from "./rect.ts";
import type { Scene } from "./scene.ts";
import type { IconNode, SceneNode, TextNode } from "./sceneNode.ts";
import { textRunsOf } from "./textRuns.ts";
import { fontFamilies, textStyles } from "./textStyles.ts";

/** How a scene is written as SVG. */
export interface SvgOptions {
  readonly palette: Palette;
  /** The name of the picture for assistive tools; the board's title. */
  readonly title?: string;
  /** Board units around the scene's bounds; 24 when absent. */
  readonly padding?: number;
  /** CSS with `@font-face` rules whose sources are data addresses, so that the picture looks alike everywhere. */
  readonly fontFace?: string;
  /** The families that text is set in, as CSS lists them; `fontFamilies` when absent. */
  readonly families?: string;
  /** A part of the board that is shown alone; pinned items and names are moved into it. */
  readonly viewport?: Rect | undefined;
  /** Words outside of what is shown, such as a title over it. */
  readonly heading?: Scene | undefined;
}

/**
 * A scene as one SVG document: exports, server-made thumbnails and the source of PDFs. Plain shapes and `<text>` lines
 * alone (no foreignObject, script or link), so every viewer shows it and nothing in it can run. All text is escaped;
 * characters XML can't hold are removed. Without a viewport pinned items stand in their natural place; lower levels come
 * first.
 */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const { palette, title, padding = 24, fontFace, families = fontFamilies, viewport, heading } = options;
  const shown = viewport ?? scene.bounds;
  const { x, y, width, height } = inflateRect(unionAll([shown, heading?.bounds ?? shown]) ?? shown, padding);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" ` +
      `viewBox="${n(x)} ${n(y)} ${n(width)} ${n(height)}" role="img" font-family="${families}" xml:space="preserve">`,
  ];
  if (title !== undefined) parts.push(`<title>${escapeXml(title)}</title>`);
  if (fontFace !== undefined) parts.push(`<style>${escapeXml(fontFace)}</style>`);
  parts.push(`<rect ${placeOf({ x, y, width, height })} fill="${palette.paper}"/>`);
  if (viewport !== undefined) {
    parts.push(`<clipPath id="part"><rect ${placeOf(viewport)}/></clipPath>`, '<g clip-path="url(#part)">');
  }
  parts.push(...itemsToSvg(scene, palette, viewport));
  if (viewport !== undefined) parts.push("</g>");
  if (heading !== undefined) parts.push(...itemsToSvg(heading, palette));
  parts.push("</svg>");
  return parts.join("\n");
}

function placeOf({ x, y, width, height }: Rect): string {
  return `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;
}

function itemsToSvg(scene: Scene, palette: Palette, viewport?: Rect): string[] {
  const parts: string[] = [];
  const placed = placing(scene, viewport);
  for (const each of inPaintOrder(scene.items).filter(picturedIn(viewport))) {
    const { item, dx, dy } = placed(each);
    parts.push(dx === 0 && dy === 0 ? "<g>" : `<g transform="translate(${n(dx)} ${n(dy)})">`);
    for (const node of item.nodes) parts.push(...nodeToSvg(node, palette));
    parts.push("</g>");
  }
  return parts;
}

function nodeToSvg(node: SceneNode, palette: Palette): string[] {
  switch (node.kind) {
    case "rect": {
      const { rect, radius = 0 } = node;
      const round = radius > 0 ? ` rx="${n(Math.min(radius, rect.width / 2, rect.height / 2))}"` : "";
      return [`<rect ${placeOf(rect)}${round}${shapePaint(node, palette)}/>`];
    }
    case "path": {
      const ends = node.stroke === undefined ? "" : roundEnds;
      return [`<path d="${pathDataOf(node.commands)}"${shapePaint(node, palette)}${ends}/>`];
    }
    case "circle":
      return [`<circle cx="${n(node.x)}" cy="${n(node.y)}" r="${n(node.radius)}"${shapePaint(node, palette)}/>`];
    case "text":
      return textToSvg(node, palette);
    case "icon":
      return node.paint === "none" ? [] : [iconToSvg(node, palette)];
  }
}

const roundEnds = ' stroke-linecap="round" stroke-linejoin="round"';

interface ShapePaint {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

function shapePaint(
  { fill = "none", stroke = "none", strokeWidth = 1, dash, opacity = 1 }: ShapePaint,
  palette: Palette,
): string {
  let attributes = ` fill="${fill === "none" ? "none" : palette[fill]}"`;
  if (stroke !== "none") {
    attributes += ` stroke="${palette[stroke]}" stroke-width="${n(strokeWidth)}"`;
    if (dash) attributes += ` stroke-dasharray="${dash.map(n).join(" ")}"`;
  }
  if (opacity !== 1) attributes += ` opacity="${n(opacity)}"`;
  return attributes;
}

/** SVG counts from where a line begins to be read. */
const anchors = {
  ltr: { left: "start", center: "middle", right: "end" },
  rtl: { left: "end", center: "middle", right: "start" },
} as const;

function textToSvg(node: TextNode, palette: Palette): string[] {
  if (node.paint === "none") return [];
  const { size, weight } = textStyles[node.style];
  const look = ` font-size="${size}" font-weight="${weight}" fill="${palette[node.paint]}"`;
  return textRunsOf(node).map(({ text, x, baseline, anchor, direction }) => {
    const start = anchors[direction][anchor];
    const way = `${direction === "rtl" ? ' direction="rtl"' : ""}${start === "start" ? "" : ` text-anchor="${start}"`}`;
    return `<text x="${n(x)}" y="${n(baseline)}"${look}${way}>${escapeXml(text)}</text>`;
  });
}

function iconToSvg(node: IconNode, palette: Palette): string {
  const scale = Math.round((node.size / iconGrid) * 10_000) / 10_000;
  return (
    `<path d="${iconPaths[node.icon].trim()}" transform="translate(${n(node.x)} ${n(node.y)}) scale(${scale})" ` +
    `fill="none" stroke="${palette[node.paint]}" stroke-width="${iconStroke}"${roundEnds}/>`
  );
}
