import { ApiError } from "@throughline/api";
import type { Board } from "../store/BoardStore.ts";
import { contentName } from "../content/openBoard.ts";
import type { Services } from "./Services.ts";

/** Puts a board into the bin and sends away everyone who has it open. @throws ApiError `conflict` when it is there already. */
export async function binBoard({ store, collab }: Pick<Services, "store" | "collab">, board: Board): Promise<void> {
  if (!(await store.boards.bin(board.id, Date.now())))
    throw new ApiError("conflict", "The board is in the bin already");
  collab.doorkeeper.kick({ board: board.id }, "board-deleted");
}

/** Takes a board out of the bin as it was. @throws ApiError `conflict` when it isn't there. */
export async function restoreBoard({ store }: Pick<Services, "store">, board: Board): Promise<void> {
  if (!(await store.boards.restore(board.id))) throw new ApiError("conflict", "The board is not in the bin");
}

/**
 * Deletes a board with all its documents, revisions, links and pictures. There is no way back, so only from the bin.
 * @throws ApiError `conflict` when it isn't in the bin.
 */
export async function purgeBoard(
  { store, collab, thumbnails }: Pick<Services, "store" | "collab" | "thumbnails">,
  board: Board,
): Promise<void> {
  if (board.deletedAt === null) throw new ApiError("conflict", "Put the board into the bin first");
  collab.doorkeeper.kick({ board: board.id }, "board-deleted");
  // The row first: without it nobody can open the documents again.
  await store.boards.purge(board.id);
  await store.updates.delete(contentName(board.id));
  await thumbnails.forget(board.id);
}
