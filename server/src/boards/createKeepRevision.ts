import * as Y from "yjs";
import { mostDescribedHere } from "./createIndexBoard.ts";
import { createId } from "../machine/secretToken.ts";
import { contentName } from "../content/openBoard.ts";
import type { Store } from "../store/Store.ts";

/** Revisions of quiet moments lie at least so far apart; of all automatic ones so many are kept; what people save stays. */
export const automaticRevisions = { everyMs: 60 * 60 * 1000, kept: 20 } as const;

/**
 * Makes the function that keeps automatic revisions: of boards that changed since their last revision of any sort, or
 * since they were made, and at most one an hour, however many servers are left by their last people at once.
 */
export function createKeepRevision(
  store: Pick<Store, "boards" | "revisions" | "withDocumentLock">,
  stateElsewhere: (document: string) => Promise<Uint8Array>,
): (boardId: string, document: Y.Doc) => Promise<void> {
  const { boards, revisions } = store;
  const keep = async (boardId: string, document: Y.Doc) => {
    const board = await boards.find(boardId);
    if (board === undefined) return;
    const now = Date.now();
    const [newest, ...older] = await revisions.list(boardId);
    // States before a restore are automatic, too, but have a name and follow no clock.
    const newestQuiet = [newest, ...older].find((revision) => revision?.automatic && revision.name === null);
    if (board.updatedAt <= (newest?.createdAt ?? board.createdAt)) return;
    if (newestQuiet !== undefined && now - newestQuiet.createdAt < automaticRevisions.everyMs) return;
    const revision = { id: createId(), boardId, name: null, automatic: true, createdAt: now, createdBy: null };
    const isLarge = document.getMap("elements").size > mostDescribedHere;
    const state = isLarge ? await stateElsewhere(contentName(boardId)) : Y.encodeStateAsUpdateV2(document);
    await revisions.create(revision, { state });
    await revisions.deleteAutomatic(boardId, automaticRevisions.kept);
  };
  return (boardId, document) => store.withDocumentLock(`revisions of ${boardId}`, () => keep(boardId, document));
}
