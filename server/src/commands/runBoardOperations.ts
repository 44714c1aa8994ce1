import type { Principal } from "@throughline/api";
import type { OperationCall } from "@throughline/model";
import type { Board } from "../store/BoardStore.ts";
import { contentName, storedKind } from "../content/openBoard.ts";
import type { Services } from "./Services.ts";

/**
 * Runs operations on a board as one change and gives what each of them gave. They run on a copy in a thread: when one is
 * refused, the board stays as it was. With `arrangesOnly` only what arranges the board is done. @throws OperationError with the path of what is wrong.
 */
export async function runBoardOperations(
  { collab, boards }: Pick<Services, "collab" | "boards">,
  principal: Principal,
  board: Board,
  calls: readonly OperationCall[],
  arrangesOnly = false,
): Promise<readonly unknown[]> {
  const document = contentName(board.id);
  const kind = storedKind(board.kind).id;
  let isTried = false;
  boards.prepare({ document, kind }, calls.length);
  try {
    return await collab.documents.writeMade(document, { userId: principal.id }, async (clientId) => {
      const { results, update } = await boards.operate({
        document,
        kind,
        calls,
        arrangesOnly,
        clientId,
        by: principal.id,
      });
      isTried = true;
      return { result: results, update };
    });
  } catch (error) {
    // The thread's copy holds what the log perhaps doesn't.
    if (isTried) boards.forget(document);
    throw error;
  }
}
