import { directionOf, hasRightToLeft, withoutMark, type TextDirection } from "./textDirection.ts";
import type { TextNode } from "./sceneNode.ts";
import { baselineOf, textStyles } from "./textStyles.ts";

/** One line of text where a painter sets it. */
export interface TextRun {
  readonly text: string;
  /** The line's anchor: its left end, middle or right end on the screen, as `anchor` says. */
  readonly x: number;
  readonly anchor: "left" | "center" | "right";
  readonly baseline: number;
  /** The base direction of the line's paragraph: where punctuation and mixed scripts go. */
  readonly direction: TextDirection;
}

/**
 * The lines of a text node as painters draw them; empty lines are left out. Where the node says nothing of alignment a
 * line begins at the side where it is read from.
 */
export function textRunsOf(node: TextNode): TextRun[] {
  const first = node.y + baselineOf(node.style);
  const { lineHeight } = textStyles[node.style];
  const runs: TextRun[] = [];
  node.lines.forEach((line, index) => {
    if (line === "") return;
    const direction = hasRightToLeft(line) ? directionOf(line) : "ltr";
    const anchor = node.align ?? (direction === "rtl" ? "right" : "left");
    const text = withoutMark(line);
    runs.push({ text, x: anchorOf(node, anchor), anchor, baseline: first + index * lineHeight, direction });
  });
  return runs;
}

function anchorOf({ x, width }: TextNode, anchor: TextRun["anchor"]): number {
  if (anchor === "center") return x + width / 2;
  return anchor === "right" ? x + width : x;
}
