import { ApiError, type Principal } from "@throughline/api";
import { visibleLine } from "@throughline/model";
import { createId } from "../machine/secretToken.ts";
import { automaticRevisions } from "../boards/createKeepRevision.ts";
import type { Board } from "../store/BoardStore.ts";
import type { Revision, RevisionContent } from "../store/RevisionStore.ts";
import { momentLabel } from "./momentLabel.ts";
import { presentSource } from "./presentSource.ts";
import type { Services } from "./Services.ts";

/** Saves a board as it is now under a name. */
export async function saveRevision(
  services: Pick<Services, "store" | "history">,
  principal: Principal,
  board: Board,
  name: string,
): Promise<Revision> {
  const state = await services.history.reader.mergeState(await presentSource(services, board));
  return create(services, { boardId: board.id, name, automatic: false, createdBy: principal.id }, { state });
}

/** Keeps a board's state (encoding v2) from before something that somebody did, as one of the automatic revisions. */
export async function keepStateBefore(
  services: Pick<Services, "store">,
  principal: Principal,
  board: Board,
  kept: RevisionContent & { readonly name: string },
): Promise<Revision> {
  const name = kept.name.slice(0, 200);
  const author = { boardId: board.id, name, automatic: true, createdBy: principal.id };
  const revision = await create(services, author, kept);
  await services.store.revisions.deleteAutomatic(board.id, automaticRevisions.kept);
  return revision;
}

async function create(
  { store }: Pick<Services, "store">,
  given: Omit<Revision, "id" | "createdAt">,
  { state, changed }: RevisionContent,
): Promise<Revision> {
  const revision = { id: createId(), createdAt: Date.now(), ...given };
  await store.revisions.create(revision, { state, changed });
  return revision;
}

/** A revision of this board with its state. @throws ApiError `not-found`, also for another board's. */
export async function findRevision(
  { store }: Pick<Services, "store">,
  board: Board,
  id: string,
): Promise<Revision & RevisionContent> {
  const revision = await store.revisions.find(board.id, id);
  if (revision === undefined) throw new ApiError("not-found", "This board has no such revision");
  return revision;
}

/** What people call a revision: its name in quotes, or when it was saved. */
export function revisionLabel({ name, createdAt }: Revision): string {
  return name === null ? momentLabel(createdAt) : `“${visibleLine(name)}”`;
}

/** Stands for the board's title among the ids of what a restore changed; no element has such an id. */
export const titleMark = "title";

/** What a restore changed: elements, and perhaps the title. */
export interface ChangedByRestore {
  readonly elements: readonly string[];
  readonly title: boolean;
}

/**
 * What the restore changed before which a revision was kept. What was noted before titles were, with no element, is one
 * that changed the title alone.
 * @throws ApiError `not-found` when it is another revision, or was kept by a program that didn't note them yet
 */
export function changedByRestore({ changed }: RevisionContent): ChangedByRestore {
  if (changed === undefined) {
    throw new ApiError("not-found", "What was restored then isn't known; restore the board as it was before it");
  }
  const elements = changed.filter((id) => id !== titleMark);
  return { elements, title: elements.length < changed.length || changed.length === 0 };
}
