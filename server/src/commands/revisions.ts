import { ApiError, type Principal } from "@throughline/api";
import { createOrigin, migrate, readContent, replaceContent, type BoardContent } from "@throughline/model";
import * as Y from "yjs";
import { createId } from "../auth/secretToken.ts";
import type { Board } from "../store/BoardStore.ts";
import type { Revision } from "../store/RevisionStore.ts";
import { contentName, storedKind, withBoard } from "./openBoard.ts";
import { readState } from "./readBoard.ts";
import type { Services } from "./Services.ts";

/** Saves a board as it is now under a name. */
export async function saveRevision(
  services: Pick<Services, "store" | "collab">,
  principal: Principal,
  board: Board,
  name: string,
): Promise<Revision> {
  const state = await readState(services, board);
  const revision: Revision = {
    id: createId(),
    boardId: board.id,
    name,
    createdAt: Date.now(),
    createdBy: principal.id,
  };
  await services.store.revisions.create(revision, state);
  return revision;
}

/** A revision of this board with its state. @throws ApiError `not-found`, also for another board's. */
export async function findRevision(
  { store }: Pick<Services, "store">,
  board: Board,
  id: string,
): Promise<Revision & { readonly state: Uint8Array }> {
  const revision = await store.revisions.find(board.id, id);
  if (revision === undefined) throw new ApiError("not-found", "This board has no such revision");
  return revision;
}

/** What was on a board when a revision was saved, in today's format. */
export function revisionContent(board: Board, state: Uint8Array): BoardContent {
  const kind = storedKind(board.kind);
  const document = new Y.Doc();
  try {
    Y.applyUpdateV2(document, state);
    migrate(document, kind.schema);
    return withBoard(document, kind, readContent);
  } finally {
    document.destroy();
  }
}

/**
 * Makes a board equal to one of its revisions, as a change like any other: it shows up live, and what others do at the
 * same time is merged. The state before is saved first, and is returned.
 */
export async function restoreRevision(
  services: Pick<Services, "store" | "collab">,
  principal: Principal,
  board: Board,
  id: string,
): Promise<Revision> {
  const revision = await findRevision(services, board, id);
  const content = revisionContent(board, revision.state);
  const what = revision.name === null ? new Date(revision.createdAt).toISOString() : `“${revision.name}”`;
  const saved = await saveRevision(services, principal, board, `Before restoring ${what}`.slice(0, 200));
  const kind = storedKind(board.kind);
  await services.collab.documents.write(contentName(board.id), { userId: principal.id }, (document) =>
    withBoard(document, kind, (open) => replaceContent(open, content, createOrigin("restore", principal.id))),
  );
  return saved;
}
