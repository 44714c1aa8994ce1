import type { SceneItem, SceneNode, TextLayout } from "@throughline/scene";
import type { KeepItem } from "../../drawing/keptItems.ts";
import { keptGhostItem } from "../../drawing/ghost.ts";
import { cardGhost } from "./ghostScene.ts";
import type { Layout } from "../layout/layout.ts";
import { hintWidth, panelPad, trayHeaderHeight } from "../layout/sizes.ts";
import { trayHint } from "../words.ts";
import { say } from "../words/say.ts";

function headerNodes({ tray, progress }: Layout): SceneNode[] {
  const { x, y, width } = tray.rect;
  const inner = width - 2 * panelPad;
  const { sorted, total, left } = progress;
  const bar = { x: x + panelPad, y: y + 60, width: inner, height: 4 };
  const nodes: SceneNode[] = [
    { kind: "text", x: bar.x, y: y + 12, width: inner, lines: [say.unsorted], style: "stage", paint: "ink" },
    {
      kind: "text",
      x: bar.x,
      y: y + 14,
      width: inner,
      lines: [total === 0 ? "" : say.left({ left })],
      style: "metaStrong",
      paint: left === 0 && total > 0 ? "good" : "quiet",
      align: "right",
    },
    {
      kind: "text",
      x: bar.x,
      y: y + 36,
      width: inner,
      lines: [total === 0 ? say.nothingToSort : say.sortedOf({ sorted, total })],
      style: "meta",
      paint: "quiet",
    },
    { kind: "rect", rect: bar, radius: 2, fill: "line" },
  ];
  if (sorted > 0) {
    const done = { ...bar, width: (bar.width * sorted) / total };
    nodes.push({ kind: "rect", rect: done, radius: 2, fill: left === 0 ? "good" : "accent" });
  }
  return nodes;
}

function hintItems(keep: KeepItem, { tray, progress }: Layout, text: TextLayout): SceneItem[] {
  const hint = trayHint(progress);
  if (hint === "") return [];
  const width = Math.min(tray.rect.width - 2 * panelPad, hintWidth);
  const lines = text.wrap(hint, width, "card");
  const y = tray.ghost.y + tray.ghost.height + 16;
  const x = tray.rect.x + panelPad;
  const key = "tray-hint";
  const item = keep(key, [x, y, width, lines], () => ({
    key,
    role: "ground",
    bounds: { x, y, width, height: text.height(lines, "card") },
    level: 1,
    nodes: [{ kind: "text", x, y, width, lines, style: "card", paint: "quiet" }],
  }));
  return [item];
}

/** The tray's ground, its header with the progress, its hint when it is empty, and its "+". */
export function trayItems(keep: KeepItem, layout: Layout, text: TextLayout): readonly SceneItem[] {
  const { tray, progress } = layout;
  const { rect } = tray;
  const ground = keep("tray-ground", [rect.width, rect.height], () => ({
    key: "tray-ground",
    role: "ground",
    bounds: rect,
    level: 0,
    nodes: [{ kind: "rect", rect, radius: 12, fill: "panel", stroke: "line" }],
  }));
  const header = keep("tray-header", [rect.width, progress.sorted, progress.total], () => ({
    key: "tray-header",
    role: "ground",
    bounds: { ...rect, height: trayHeaderHeight },
    level: 1,
    nodes: headerNodes(layout),
  }));
  const ghost = keptGhostItem(keep, cardGhost(null, tray.ghost, say.addToBeSorted));
  return [ground, header, ...hintItems(keep, layout, text), ghost];
}
