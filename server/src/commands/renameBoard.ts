import type { Principal } from "@throughline/api";
import { renameBoard as operation } from "@throughline/model";
import type { Board } from "../store/BoardStore.ts";
import { runBoardOperations } from "./runBoardOperations.ts";
import type { Services } from "./Services.ts";

/** Gives a board another title: in its document, where everyone who has it open sees it, and at once in all lists. */
export async function renameBoard(
  { store, collab, boards }: Pick<Services, "store" | "collab" | "boards">,
  principal: Principal,
  board: Board,
  title: string,
): Promise<void> {
  await runBoardOperations({ collab, boards }, principal, board, [{ name: operation.name, args: { title } }]);
  await store.boards.rename(board.id, title, principal.id, Date.now());
}
