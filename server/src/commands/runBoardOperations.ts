import type { Principal } from "@throughline/api";
import { createOrigin, runOperations, type OperationCall } from "@throughline/model";
import type { Board } from "../store/BoardStore.ts";
import { contentName, storedKind, withBoard } from "./openBoard.ts";
import type { Services } from "./Services.ts";

/**
 * Runs operations on a board as one change and gives what each of them gave. They run on a copy: when one is refused,
 * the board stays as it was. @throws OperationError with the path of what is wrong.
 */
export async function runBoardOperations(
  { collab }: Pick<Services, "collab">,
  principal: Principal,
  board: Board,
  calls: readonly OperationCall[],
): Promise<unknown[]> {
  const kind = storedKind(board.kind);
  const origin = createOrigin("api", principal.id);
  return collab.documents.write(contentName(board.id), { userId: principal.id }, (document) =>
    withBoard(document, kind, (open) => runOperations(open, kind.operations, calls, origin)),
  );
}
