import type { Principal } from "@throughline/api";
import type { RestoredElements } from "@throughline/model";
import { CloseError } from "../collab/CloseError.ts";
import type { Board } from "../store/BoardStore.ts";
import type { Revision } from "../store/RevisionStore.ts";
import { findPoint } from "./historyPoint.ts";
import { contentName, storedKind } from "../content/openBoard.ts";
import { keepStateBefore, titleMark } from "./revisions.ts";
import type { Services } from "./Services.ts";

/** What a restore did. */
export interface Restored extends RestoredElements {
  /** The state before, saved as an automatic revision. */
  readonly saved: Revision;
  /** Whether the board is called otherwise now. */
  readonly title: boolean;
}

/** What to restore. */
export interface RestoreRequest {
  /** A moment or a revision, as in the API. */
  readonly point: string;
  /** What people call it, for the name of the revision that is saved before. */
  readonly label: string;
  /** Only these elements; the whole board when unset. */
  readonly elements?: readonly string[];
  /** With these elements the title, too. */
  readonly title?: boolean;
}

/**
 * Makes a board, or some of its elements, what it was at a point of its past, as a change like any other: it shows up
 * live, and it can be restored away again. The state before is saved first.
 *
 * The change is made in the thread of history, from the board as the log has it when the request comes. What others do
 * until it is committed, a second later on a large board, is done at the same time as far as the two know of each other:
 * both are kept, where both wrote the same field one of the two, and what was added isn't removed.
 * A board that can't be opened can be restored, too, as a whole: a newer program wrote it, or it can't be brought to this
 * one's format.
 * @throws ApiError `not-found` when there is no such point.
 */
export async function restorePoint(
  services: Pick<Services, "store" | "collab" | "history">,
  principal: Principal,
  board: Board,
  { point, label, elements, title }: RestoreRequest,
): Promise<Restored> {
  const kind = storedKind(board.kind).id;
  const { source: past } = await findPoint(services, board, point);
  const { documents } = services.collab;
  const name = contentName(board.id);
  const author = { userId: principal.id };
  const make = async (clientId: number) => {
    const { source: present } = await findPoint(services, board, "now");
    const { reader } = services.history;
    const job = { kind, past, present, elements, title, clientId, by: principal.id };
    const { before, update, ...restored } = await reader.restore(job);
    const changed = [...restored.restored, ...restored.removed, ...(restored.title ? [titleMark] : [])];
    const kept = { name: `Before restoring ${label}`, state: before, changed };
    const saved = await keepStateBefore(services, principal, board, kept);
    return { result: { saved, ...restored }, update };
  };
  try {
    // The document is open then, so what is in the log has today's format.
    return await documents.writeMade(name, author, make);
  } catch (error) {
    // Some elements alone wouldn't open it.
    if (!(error instanceof CloseError) || elements !== undefined) throw error;
    return documents.writeUnopened(name, author, make);
  }
}
