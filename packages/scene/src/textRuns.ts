import type { TextNode } from "./sceneNode.ts";
import { baselineOf, textStyles } from "./textStyles.ts";

/** One line of text where a painter sets it. */
export interface TextRun {
  readonly text: string;
  /** The line's anchor: its left end, middle or right end, as the node is aligned. */
  readonly x: number;
  readonly baseline: number;
}

/** The lines of a text node as painters draw them; empty lines are left out. */
export function textRunsOf(node: TextNode): TextRun[] {
  const x = anchorOf(node);
  const first = node.y + baselineOf(node.style);
  const { lineHeight } = textStyles[node.style];
  const runs: TextRun[] = [];
  node.lines.forEach((text, line) => {
    if (text !== "") runs.push({ text, x, baseline: first + line * lineHeight });
  });
  return runs;
}

function anchorOf({ x, width, align }: TextNode): number {
  if (align === "center") return x + width / 2;
  return align === "right" ? x + width : x;
}
