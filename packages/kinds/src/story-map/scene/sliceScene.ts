import type { IconNode, RectNode, SceneItem, TextNode } from "@throughline/scene";
import type { KeepItem } from "../../drawing/keptItems.ts";
import { sliceParts, sliceTextWidth } from "../layout/measureHeader.ts";
import type { SliceBox, Layout } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { unplacedName } from "../words.ts";
import { say } from "../words/say.ts";

/** Where the heads of slices begin, and how wide they are. */
const head = { x: 8, width: sizes.sliceHeader - 16 };
const textX = head.x + 12;

type HeadNode = RectNode | TextNode | IconNode;

/** The head of a slice, as high as the slice; its words stay in view. "Later" is no element. */
export function sliceItem(keep: KeepItem, slice: SliceBox): SceneItem {
  const { release, header } = slice;
  const key = release?.id ?? "slice:later";
  const y = slice.y + sizes.slicePad - 8;
  const bounds = { x: head.x, y, width: head.width, height: slice.height - sizes.slicePad };
  // The header is measured anew each time, because it counts stories; what it says tells whether it changed.
  return keep(key, [release, y, slice.height, JSON.stringify(header)], () => {
    const parts = sliceParts(header);
    return {
      key,
      elementId: release?.id,
      role: release ? "element" : "ground",
      bounds,
      level: 5,
      pin: "left",
      stays: { axis: "y", from: y + parts.title, to: y + header.height },
      nodes: sliceNodes(slice, y).map((node) => ({ ...node, stays: true })),
      editors: release && [
        {
          field: "title",
          rect: { x: textX, y: y + parts.title, width: sliceTextWidth, height: header.title.length * 20 },
          style: "stage",
        },
      ],
    };
  });
}

function sliceNodes({ release, header }: SliceBox, y: number): HeadNode[] {
  const parts = sliceParts(header);
  const line = { kind: "text", x: textX, width: sliceTextWidth } as const;
  const { facts, skeleton } = header;
  const nodes: HeadNode[] = [
    {
      ...line,
      y: y + parts.title,
      lines: header.title,
      style: "stage",
      paint: release?.title === "" ? "quiet" : "ink",
    },
  ];
  if (header.date !== "") {
    nodes.push({ ...line, y: y + parts.date, lines: [header.date], style: "meta", paint: "quiet" });
  }
  nodes.push({ ...line, y: y + parts.facts, lines: header.factLines, style: "meta", paint: "quiet" });
  if (header.hasBar) {
    const bar = { x: textX, y: y + parts.bar, width: sliceTextWidth, height: 4 };
    nodes.push({ kind: "rect", rect: bar, radius: 2, fill: "line" });
    const done = (bar.width * facts.done) / facts.stories;
    if (done > 0) nodes.push({ kind: "rect", rect: { ...bar, width: done }, radius: 2, fill: "good" });
  }
  if (skeleton) {
    const icon = skeleton.walks ? "check" : "warning";
    const paint = skeleton.walks ? "good" : "danger";
    nodes.push({ kind: "icon", icon, x: textX, y: y + parts.skeleton + 1, size: 14, paint });
    nodes.push({
      kind: "text",
      x: textX + 20,
      y: y + parts.skeleton,
      width: sliceTextWidth - 20,
      lines: skeleton.lines,
      style: "metaStrong",
      paint: skeleton.walks ? "good" : "ink",
    });
  }
  return nodes;
}

/** The head beside stories whose task or release is gone. */
export function unplacedItem(keep: KeepItem, { unplaced }: Layout): SceneItem[] {
  if (!unplaced) return [];
  const y = unplaced.y + sizes.slicePad;
  const words = say.toPutBack({ count: unplaced.cards.length });
  const key = "slice:unplaced";
  const item = keep(key, [y, words], () => ({
    key,
    role: "ground",
    bounds: { x: head.x, y, width: head.width, height: 44 },
    level: 5,
    pin: "left",
    nodes: [
      { kind: "icon", icon: "warning", x: textX, y: y + 3, size: 14, paint: "danger" },
      {
        kind: "text",
        x: textX + 20,
        y,
        width: sliceTextWidth - 20,
        lines: [unplacedName()],
        style: "stage",
        paint: "ink",
      },
      { kind: "text", x: textX, y: y + 24, width: sliceTextWidth, lines: [words], style: "meta", paint: "quiet" },
    ],
  }));
  return [item];
}
