import type { BoardReader, ElementType } from "@throughline/model";

/** Those of `all` that have these ids, in the order in which `all` lists them. @throws OperationError when one isn't on the board. */
export function idsInOrder(
  board: BoardReader,
  type: ElementType,
  ids: readonly string[],
  all: readonly { readonly id: string }[],
): string[] {
  const wanted = new Set(ids.map((id) => board.require(type, id).id));
  return all.map(({ id }) => id).filter((id) => wanted.has(id));
}
