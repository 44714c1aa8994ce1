import * as Y from "yjs";
import { createId } from "../auth/secretToken.ts";
import type { KeepRevision } from "../collab/KeepRevision.ts";
import type { Store } from "../store/Store.ts";

/** Automatic revisions of a board lie at least so far apart, and so many are kept; those with names stay for ever. */
export const automaticRevisions = { everyMs: 60 * 60 * 1000, kept: 20 } as const;

/**
 * Makes the function that keeps automatic revisions: of boards that changed since their last revision of any sort, or
 * since they were made, and at most one an hour, however many servers are left by their last people at once.
 */
export function createKeepRevision(store: Pick<Store, "boards" | "revisions" | "withDocumentLock">): KeepRevision {
  const { boards, revisions } = store;
  const keep: KeepRevision = async (boardId, document) => {
    const board = await boards.find(boardId);
    if (board === undefined) return;
    const now = Date.now();
    const [newest, ...older] = await revisions.list(boardId);
    const newestAutomatic = [newest, ...older].find((revision) => revision?.name === null);
    if (board.updatedAt <= (newest?.createdAt ?? board.createdAt)) return;
    if (newestAutomatic !== undefined && now - newestAutomatic.createdAt < automaticRevisions.everyMs) return;
    const revision = { id: createId(), boardId, name: null, createdAt: now, createdBy: null };
    await revisions.create(revision, Y.encodeStateAsUpdateV2(document));
    await revisions.deleteAutomatic(boardId, automaticRevisions.kept);
  };
  return (boardId, document) => store.withDocumentLock(`revisions of ${boardId}`, () => keep(boardId, document));
}
