import { copyAround, copyElements, type Fragment } from "@throughline/kinds";
import type { Board } from "@throughline/model";

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
