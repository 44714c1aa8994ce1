import { ownerIdOf, type Principal } from "@throughline/api";
import type { Kind } from "@throughline/kinds";
import { initialize, createOrigin, type Board, type Origin } from "@throughline/model";
import { createId } from "../machine/secretToken.ts";
import type { MadeBoard } from "../board-work/boardWork.ts";
import { describeBoard, type BoardDescription } from "../content/describeBoard.ts";
import { contentName, withBoard } from "../content/openBoard.ts";
import type { Services } from "./Services.ts";

type BoardServices = Pick<Services, "store" | "collab">;

/** What a new board of few elements is made of. */
export interface BoardDraft {
  readonly kind: Kind;
  readonly title: string;
  /** Writes the content; when it throws, there is no board. */
  readonly fill?: (board: Board, origin: Origin) => void;
}

/**
 * Makes a board with its content and returns its id. The content is on disk before the board is in any list, so nobody
 * ever sees half of one; when anything fails, nothing is left.
 */
export function createBoard(
  services: BoardServices,
  principal: Principal,
  { kind, title, fill }: BoardDraft,
): Promise<string> {
  const id = createId();
  const origin = createOrigin("api", principal.id);
  return keep(services, principal, { id, kind }, () =>
    services.collab.documents.write(contentName(id), { userId: principal.id }, (document) =>
      withBoard(document, kind, (board) => {
        initialize(board, title, origin);
        fill?.(board, origin);
        return { title, described: describeBoard(kind, board) };
      }),
    ),
  );
}

/**
 * The same for a board whose content is made elsewhere: `make` is told its id and the Yjs client id under which it is to
 * be written.
 */
export function createMadeBoard(
  services: BoardServices,
  principal: Principal,
  kind: Kind,
  make: (id: string, clientId: number) => Promise<MadeBoard>,
): Promise<string> {
  const id = createId();
  return keep(services, principal, { id, kind }, () =>
    services.collab.documents.writeUnopened(contentName(id), { userId: principal.id }, async (clientId) => {
      const { update, ...result } = await make(id, clientId);
      return { result, update };
    }),
  );
}

async function keep(
  { store }: BoardServices,
  principal: Principal,
  { id, kind }: { readonly id: string; readonly kind: Kind },
  write: () => Promise<{ readonly title: string; readonly described: BoardDescription }>,
): Promise<string> {
  const createdAt = Date.now();
  try {
    const { title, described } = await write();
    await store.boards.create({ id, kind: kind.id, title, ownerId: ownerIdOf(principal), createdAt });
    await store.boards.updateIndex(id, {
      ...described,
      title,
      updatedAt: createdAt,
      updatedBy: principal.id,
      // The first row of its log.
      indexedSeq: 1,
    });
    return id;
  } catch (error) {
    await store.boards.purge(id);
    await store.updates.delete(contentName(id));
    throw error;
  }
}
