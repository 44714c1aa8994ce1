import { ApiError, boardRoleOf, can, type BoardAction, type BoardRole, type Principal } from "@throughline/api";
import type { Board } from "../store/BoardStore.ts";
import type { Store } from "../store/Store.ts";
import { boardResource } from "./boardResource.ts";

/** A board that someone may do something with, and as what. */
export interface FoundBoard {
  readonly board: Board;
  readonly role: BoardRole;
}

/** Actions that make sense for a board in the bin. */
const binActions: ReadonlySet<BoardAction> = new Set(["board.view", "board.export", "board.bin", "board.purge"]);

/**
 * Finds a board for an action of a principal.
 * @throws ApiError `not-found` when there is none within reach (the same whether it doesn't exist or is someone else's;
 * a board in the bin is there for its owners alone), `not-allowed` when it may be seen but this not done with it,
 * `conflict` when it is in the bin and would have to be taken out first.
 */
export async function findBoard(
  store: Pick<Store, "boards" | "members">,
  principal: Principal,
  id: string,
  action: BoardAction,
): Promise<FoundBoard> {
  const board = await store.boards.find(id);
  const resource = board && (await boardResource(store, principal, board));
  const role = resource && boardRoleOf(principal, resource);
  if (!board || !resource || role === undefined || !can(principal, "board.view", resource)) throw notFound();
  const isBinned = board.deletedAt !== null;
  if (isBinned && !can(principal, "board.bin", resource)) throw notFound();
  if (!can(principal, action, resource)) {
    throw new ApiError("not-allowed", "You may see this board, but not do this with it");
  }
  if (isBinned && !binActions.has(action)) throw new ApiError("conflict", "The board is in the bin; restore it first");
  return { board, role };
}

function notFound(): ApiError {
  return new ApiError("not-found", "There is no such board, or it is not open to you");
}
