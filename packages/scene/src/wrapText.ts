import { graphemesOf } from "./graphemes.ts";
import type { TextMeasurer } from "./measure.ts";
import type { TextStyleName } from "./sceneNode.ts";
import { directionOf, hasRightToLeft, markDirection, type TextDirection } from "./textDirection.ts";

/** What may be asked of `wrapText`. */
export interface WrapOptions {
  /** At most this many lines (≥ 1); what is cut is marked by an ellipsis at the end of the last. */
  readonly maxLines?: number;
}

const lineBreak = /\r\n|[\n\r\u2028\u2029]/;
// A run of spaces that may break, or a word. No-break spaces belong to words. A hyphen ends a word before a letter.
const pieces =
  /[ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+|[^ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+/g;
const afterHyphen = /(?<=\p{L}[-\u2010])(?=\p{L})/u;
const startsWithSpace = /^[ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]/;

/**
 * Breaks text into the lines that a `TextNode` holds.
 * Breaks at spaces, after hyphens and at every line break of the text; spaces at a break hang and are dropped, others
 * are kept. A word wider than `width` is broken between characters as people see them (never inside an emoji or before
 * an accent), at least one a line. The empty text is one empty line, so that an empty card has the height of a line.
 * Every line is ≤ `width` as far as the measurer is additive (widths of words are added up), unless one character alone
 * is wider. Joined without spaces, the lines of uncut text hold exactly the text's own characters, and one thing more:
 * a line that would by itself read in the other direction than its paragraph begins with a mark (U+200E or U+200F), so
 * that painters can tell from the line alone.
 */
export function wrapText(
  text: string,
  width: number,
  style: TextStyleName,
  measurer: TextMeasurer,
  options: WrapOptions = {},
): string[] {
  const maxLines = Math.max(1, options.maxLines ?? Number.POSITIVE_INFINITY);
  const isMixed = hasRightToLeft(text);
  const lines: string[] = [];
  for (const paragraph of text.split(lineBreak)) {
    const first = lines.length;
    wrapParagraph(paragraph, width, style, measurer, lines, maxLines);
    if (isMixed) markLines(lines, first, directionOf(paragraph));
    if (lines.length > maxLines) break;
  }
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = withEllipsis(kept[maxLines - 1] ?? "", width, style, measurer);
  return kept;
}

function markLines(lines: string[], from: number, direction: TextDirection): void {
  for (let at = from; at < lines.length; at++) lines[at] = markDirection(lines[at] ?? "", direction);
}

/** Appends the paragraph's lines; may stop early once there are more than `enough`. */
function wrapParagraph(
  paragraph: string,
  width: number,
  style: TextStyleName,
  measurer: TextMeasurer,
  lines: string[],
  enough: number,
): void {
  let line = "";
  let lineWidth = 0;
  let space = "";
  let spaceWidth = 0;
  const flush = (): void => {
    lines.push(line);
    line = "";
    lineWidth = 0;
  };
  for (const piece of wordsOf(paragraph)) {
    if (lines.length > enough) return;
    if (startsWithSpace.test(piece)) {
      space = piece;
      spaceWidth = measurer.width(piece, style);
      continue;
    }
    const pieceWidth = measurer.width(piece, style);
    if (lineWidth + spaceWidth + pieceWidth <= width) {
      line += space + piece;
      lineWidth += spaceWidth + pieceWidth;
    } else {
      if (line !== "") flush();
      if (pieceWidth <= width) {
        line = piece;
        lineWidth = pieceWidth;
      } else {
        for (const grapheme of graphemesOf(piece)) {
          const graphemeWidth = measurer.width(grapheme, style);
          if (line !== "" && lineWidth + graphemeWidth > width) flush();
          line += grapheme;
          lineWidth += graphemeWidth;
        }
      }
    }
    space = "";
    spaceWidth = 0;
  }
  flush();
}

function wordsOf(paragraph: string): readonly string[] {
  const found = paragraph.match(pieces) ?? [];
  const hasHyphen = paragraph.includes("-") || paragraph.includes("\u2010");
  return hasHyphen ? found.flatMap((piece) => piece.split(afterHyphen)) : found;
}

function withEllipsis(line: string, width: number, style: TextStyleName, measurer: TextMeasurer): string {
  const room = width - measurer.width("…", style);
  const graphemes = graphemesOf(line);
  let used = graphemes.reduce((sum, grapheme) => sum + measurer.width(grapheme, style), 0);
  while (graphemes.length > 0 && used > room) {
    used -= measurer.width(graphemes.pop() ?? "", style);
  }
  return `${graphemes.join("").trimEnd()}…`;
}
