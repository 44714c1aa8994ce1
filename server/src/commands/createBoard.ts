import { ownerIdOf, type Principal } from "@throughline/api";
import type { Kind } from "@throughline/kinds";
import { createOrigin, initialize, type Board, type Origin, type OriginKind } from "@throughline/model";
import { createId } from "../auth/secretToken.ts";
import { describeBoard } from "../boards/describeBoard.ts";
import { contentName, withBoard } from "./openBoard.ts";
import type { Services } from "./Services.ts";

/** What a new board is made of. */
export interface BoardDraft {
  readonly kind: Kind;
  readonly title: string;
  /** Why it is made; shown in its history. */
  readonly origin: OriginKind;
  /** Writes the content; when it throws, there is no board. */
  readonly fill?: (board: Board, origin: Origin) => void;
}

/**
 * Makes a board with its content and returns its id. The content is on disk before the board is in any list, so nobody
 * ever sees half of one; when anything fails, nothing is left.
 */
export async function createBoard(
  { store, collab }: Pick<Services, "store" | "collab">,
  principal: Principal,
  { kind, title, origin: why, fill }: BoardDraft,
): Promise<string> {
  const id = createId();
  const name = contentName(id);
  const origin = createOrigin(why, principal.id);
  const now = Date.now();
  try {
    const described = await collab.documents.write(name, { userId: principal.id }, (document) =>
      withBoard(document, kind, (board) => {
        initialize(board, title, origin);
        fill?.(board, origin);
        return describeBoard(kind, board);
      }),
    );
    await store.boards.create({ id, kind: kind.id, title, ownerId: ownerIdOf(principal), createdAt: now });
    await store.boards.updateIndex(id, {
      ...described,
      title,
      updatedAt: now,
      updatedBy: principal.id,
      // Soon it is indexed as after every change, with its number.
      indexedSeq: 0,
    });
    return id;
  } catch (error) {
    await store.boards.purge(id);
    await store.updates.delete(name);
    throw error;
  }
}
