import { isMomentId, type RouteJson, type Routes } from "@throughline/api";
import { api } from "../api/api.ts";
import type { ServerStep } from "../session/UndoSteps.ts";

/** What the server did. */
export type Restored = RouteJson<Routes["restoreMoment"]>;

/** The API takes no more at once; beyond that the board is restored as a whole. */
const mostElements = 10_000;

/** Brings a board, or elements of it, back as they were at a point. @throws ApiError */
export function restore(id: string, point: string, elements?: readonly string[]): Promise<Restored> {
  const isPart = elements !== undefined && elements.length <= mostElements;
  const body = isPart ? { elements: [...elements] } : {};
  return isMomentId(point)
    ? api.restoreMoment({ params: { id, moment: point }, body })
    : api.restoreRevision({ params: { id, revision: point }, body });
}

/** Whether a restore has changed anything: not when the board was like that already. */
export function hasChanged({ elements, removed, title }: Restored): boolean {
  return title || elements.length + removed.length > 0;
}

/** What the person is told of a step that goes back and forth. */
export interface RestoreTold {
  /** `isAgain`: it was undone before. */
  readonly done: (isAgain: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * A restore as a step of undo: takes back what it changed and nothing that others have done elsewhere since. The state
 * before is kept by the server each time, so undoing it is one more restore.
 */
export function restoreStep(boardId: string, restored: Restored, told: RestoreTold, isUndone = false): ServerStep {
  return {
    undo: async () => {
      try {
        const back = await undoRestore(boardId, restored.saved.id);
        told.done(isUndone);
        return restoreStep(boardId, back, told, !isUndone);
      } catch (error) {
        told.failed(error);
        return undefined;
      }
    },
  };
}

/**
 * Takes a restore back that stands on the timeline (`revision`: what the server kept before it): only what it changed
 * itself. @throws ApiError
 */
export function undoRestore(id: string, revision: string): Promise<Restored> {
  return api.restoreRevision({ params: { id, revision }, body: { undo: true } });
}
