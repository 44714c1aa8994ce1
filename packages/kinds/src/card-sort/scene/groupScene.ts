import type { Rect, SceneItem, SceneNode, TextLayout } from "@throughline/scene";
import type { KeepItem } from "../../drawing/keptItems.ts";
import { placeholderOf } from "../../contract/elementWords.ts";
import { category as categoryType, type Category } from "../elements/category/category.ts";
import { addGroupKey } from "./addKeys.ts";
import type { GroupLayout } from "../layout/layout.ts";
import { nameWidth } from "../layout/measureCard.ts";
import { keptGhostItem } from "../../drawing/ghost.ts";
import { cardGhost } from "./ghostScene.ts";
import { panelPad } from "../layout/sizes.ts";
import { say } from "../words/say.ts";

/** A group's column, its header and its "+". */
export function groupItems(keep: KeepItem, group: GroupLayout): readonly SceneItem[] {
  const { category, rect, header, lines, cardCount, ghost } = group;
  const groundKey = `group-ground:${category.id}`;
  const ground = keep(groundKey, [rect.x, rect.y, rect.width, rect.height], () => ({
    key: groundKey,
    role: "ground",
    bounds: rect,
    level: 0,
    nodes: [{ kind: "rect", rect, radius: 10, fill: "panel", stroke: "line" }],
  }));
  const parts = [category, header.x, header.y, header.width, header.height, lines, cardCount];
  const head = keep(category.id, parts, () => headerItem(category, header, lines, cardCount));
  const add = say.addACardTo({ group: category.name.trim() || say.thisGroup });
  return [ground, head, keptGhostItem(keep, cardGhost(category.id, ghost, add))];
}

function headerItem(category: Category, header: Rect, lines: readonly string[], count: number): SceneItem {
  const x = header.x + panelPad;
  const y = header.y + panelPad;
  const named = category.name.trim() !== "";
  const textHeight = header.height - 2 * panelPad;
  const nodes: SceneNode[] = [
    {
      kind: "text",
      x,
      y,
      width: nameWidth,
      lines: named ? lines : [placeholderOf(categoryType, "name")],
      style: "stage",
      paint: named ? "ink" : "quiet",
    },
    {
      kind: "text",
      x: header.x + header.width - panelPad - 28,
      y: y + 2,
      width: 28,
      lines: [String(count)],
      style: "meta",
      paint: "quiet",
      align: "right",
    },
  ];
  const description = category.description.trim();
  return {
    key: category.id,
    elementId: category.id,
    role: "element",
    bounds: header,
    level: 2,
    nodes,
    editors: [{ field: "name", rect: { x, y, width: nameWidth, height: textHeight }, style: "stage" }],
    ...(description === "" ? {} : { label: description }),
  };
}

/** The place of the next group: an outline that says what it is for. */
export function newGroupItem(keep: KeepItem, rect: Rect, empty: boolean, text: TextLayout): SceneItem {
  const hint = empty ? say.dropFirst : say.orDrop;
  const x = rect.x + panelPad + 22;
  const y = rect.y + panelPad;
  const width = rect.width - 2 * panelPad - 22;
  const lines = text.wrap(hint, width, "meta");
  return keep(addGroupKey, [rect.x, rect.y, rect.width, rect.height, lines], () => ({
    key: addGroupKey,
    role: "add",
    stands: true,
    bounds: rect,
    level: 1,
    label: say.addAGroup,
    nodes: [
      { kind: "rect", rect, radius: 10, stroke: "line", strokeWidth: 1.5, dash: [6, 6] },
      { kind: "icon", icon: "plus", x: rect.x + panelPad, y: y + 2, size: 16, paint: "quiet" },
      { kind: "text", x, y, width, lines: [say.newGroup], style: "stage", paint: "quiet" },
      { kind: "text", x, y: y + 24, width, lines, style: "meta", paint: "quiet" },
    ],
  }));
}
