import type { Principal } from "@throughline/api";
import {
  compareContents,
  createOrigin,
  readContent,
  repair,
  replaceContent,
  restoreElements,
  type Board as LiveBoard,
  type BoardContent,
  type Origin,
  type RestoredElements,
} from "@throughline/model";
import type { Board } from "../store/BoardStore.ts";
import type { Revision } from "../store/RevisionStore.ts";
import { findPoint } from "./historyPoint.ts";
import { contentName, storedKind, withBoard } from "./openBoard.ts";
import { saveRevision } from "./revisions.ts";
import type { Services } from "./Services.ts";

/** What a restore did. */
export interface Restored extends RestoredElements {
  /** The state before, saved as a revision. */
  readonly saved: Revision;
}

/** What to restore. */
export interface RestoreRequest {
  /** A moment or a revision, as in the API. */
  readonly point: string;
  /** What people call it, for the name of the revision that is saved before. */
  readonly label: string;
  /** Only these elements; the whole board when unset. */
  readonly elements?: readonly string[];
}

/**
 * Makes a board, or some of its elements, what it was at a point of its past, as a change like any other: it shows up
 * live, what others do at the same time is merged, and it can be restored away again. The state before is saved first.
 * @throws ApiError `not-found` when there is no such point.
 */
export async function restorePoint(
  services: Pick<Services, "store" | "collab" | "history">,
  principal: Principal,
  board: Board,
  { point, label, elements }: RestoreRequest,
): Promise<Restored> {
  const kind = storedKind(board.kind);
  const { source } = await findPoint(services, board, point);
  const content = await services.history.reader.contentOf(kind.id, source);
  const saved = await saveRevision(services, principal, board, `Before restoring ${label}`.slice(0, 200));
  const origin = createOrigin("restore", principal.id);
  const restored = await services.collab.documents.write(contentName(board.id), { userId: principal.id }, (document) =>
    withBoard(document, kind, (open) =>
      elements === undefined ? restoreAll(open, content, origin) : restoreElements(open, content, elements, origin),
    ),
  );
  return { saved, ...restored };
}

function restoreAll(board: LiveBoard, content: BoardContent, origin: Origin): RestoredElements {
  const before = readContent(board);
  board.transact(origin, () => {
    replaceContent(board, content, origin);
    repair(board);
  });
  const { added, changed, moved, removed } = compareContents(before, readContent(board));
  const ids = (changes: readonly { readonly id: string }[]) => changes.map(({ id }) => id).toSorted();
  return { restored: ids([...added, ...changed, ...moved]), removed: ids(removed), unplaced: [] };
}
