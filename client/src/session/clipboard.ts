import { copyAround, copyElements, type Fragment, type Kind } from "@throughline/kinds";
import type { Board, OperationCall } from "@throughline/model";

/** The type under which elements travel on the clipboard; other programs get the plain text. */
export const fragmentType = "application/x-throughline-elements+json";

/** What was copied: the elements, and their words for other programs. */
export interface Copied {
  readonly kind: string;
  readonly elements: Fragment;
  /** What they stood in, by which a place that means the same is found on another board. */
  readonly around?: Fragment;
  readonly text: string;
}

/** Copies elements with what they hold. The text is one line (or more) an element, in the order of the board. */
export function copyFrom(board: Board, ids: readonly string[]): Copied | undefined {
  const elements = copyElements(board, ids);
  if (elements.length === 0) return undefined;
  const lines = elements.flatMap((element) => {
    const type = board.schema.elements.get(String(element.type));
    const words = Object.keys(type?.texts ?? {}).map((key) => element[key]);
    return words.filter((word): word is string => typeof word === "string" && word.trim() !== "");
  });
  return { kind: board.schema.kind, elements, around: copyAround(board, elements), text: lines.join("\n") };
}

/** Writes what was copied as it goes under `fragmentType`. */
export function encodeCopied({ kind, elements, around }: Copied): string {
  return JSON.stringify({ kind, elements, around });
}

/** Reads what stands under `fragmentType`; `undefined` for anything else, which may come from any page. */
export function decodeCopied(json: string, text: string): Copied | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== "object" || parsed === null || !("kind" in parsed) || !("elements" in parsed))
      return undefined;
    if (typeof parsed.kind !== "string" || !Array.isArray(parsed.elements)) return undefined;
    // What the elements hold is checked by `pasteElements`, as everything from outside is.
    const around = "around" in parsed && Array.isArray(parsed.around) ? (parsed.around as Fragment) : [];
    return { kind: parsed.kind, elements: parsed.elements as Fragment, around, text };
  } catch {
    return undefined;
  }
}

/** The most lines that become cards at one paste; with more nothing is made. */
export const mostLines = 5_000;

const bullet = /^\s*[-*•–]\s+/;
const numbered = /^\s*(\d+)[.)]\s+/;

/** Whether lines are a list: each with a bullet, or numbered one after the other. A single "12. December" is a day. */
function isList(lines: readonly string[]): boolean {
  if (lines.every((line) => bullet.test(line))) return true;
  const numbers = lines.map((line) => Number(numbered.exec(line)?.[1] ?? Number.NaN));
  return lines.length > 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

/** The lines of a pasted text that become one card each; the marks of a list are left out, blank lines passed over. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== "");
  const isMarked = isList(lines);
  return lines.map((line) => (isMarked ? line.replace(bullet, "").replace(numbered, "") : line).trim());
}

/** The call that makes cards of many lines at once, where the kind has one beside the call that makes a single card. */
export function additionOfLines(kind: Kind, call: OperationCall, text: string): OperationCall | undefined {
  const name = `${call.name}s`;
  if (call.name !== "addCard" || !kind.operations.has(name)) return undefined;
  return { name, args: { ...call.args, lines: linesOf(text).join("\n") } };
}

/** The addition that makes a card near an element, as pasted lines need it; `undefined` where the kind offers none. */
export function additionFor(kind: Kind, board: Board, near: string | undefined): OperationCall | undefined {
  const addition = kind.additions(board, near).find((entry) => entry.opens && entry.call);
  return [addition?.call ?? []].flat()[0];
}
