import type { BoardReader, OperationCall } from "@throughline/model";
import type { LiveKind } from "./kind.ts";

/** What every board can do to single elements, which `id` or `ids` names. */
const onElements: ReadonlySet<string> = new Set(["setValue", "setText", "editText", "deleteElements"]);

/**
 * Whether who may only arrange a board may run this on it. For screens, which offer nothing else, and for REST; what
 * comes over sockets the guard looks at (`FixedElements`), by the same `arranging` of the kind.
 */
export function mayArrange(
  { arranging }: Pick<LiveKind, "arranging">,
  board: Pick<BoardReader, "get">,
  { name, args }: OperationCall,
): boolean {
  if (arranging === undefined) return false;
  if (arranging.operations.has(name)) return true;
  if (!onElements.has(name)) return false;
  // What isn't there is refused by the operation itself, or is made by one that runs before.
  return [args.id, args.ids].flat().every((id) => !arranging.fixed.has(board.get(String(id))?.type ?? ""));
}
