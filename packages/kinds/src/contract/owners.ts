import type { BoardReader } from "@throughline/model";
import type { Part } from "./part.ts";

/** The part that owns a type of element. */
export function ownerOf(parts: readonly Part[], type: string | undefined): Part | undefined {
  return parts.find(({ elements }) => elements.some((element) => element.type.type === type));
}

/**
 * Elements by the part that owns them, in the parts' order. What is gone from the board has no owner and is left out;
 * where there is one part only, it gets all.
 */
export function byOwner(
  parts: readonly Part[],
  board: Pick<BoardReader, "get">,
  ids: readonly string[],
): (readonly [Part, readonly string[]])[] {
  const [only] = parts;
  if (only && parts.length === 1) return [[only, ids]];
  return parts.flatMap((part) => {
    const own = ids.filter((id) => ownerOf([part], board.get(id)?.type));
    return own.length > 0 ? [[part, own] as const] : [];
  });
}
