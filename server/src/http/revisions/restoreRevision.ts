import type { Routes } from "@throughline/api";
import { restorePoint } from "../../commands/restorePoint.ts";
import { changedByRestore, findRevision, revisionLabel } from "../../commands/revisions.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { presentRestored } from "../history/presentRestored.ts";

/** Brings a revision, or some elements of it, back as a new change; or takes back what was restored right after it. */
export const restoreRevision: Handler<Routes["restoreRevision"]> = async ({ services, principal, params, body }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.restoreRevision");
  const revision = await findRevision(services, board, params.revision);
  const chosen = body.undo ? changedByRestore(revision) : { elements: body.elements };
  const request = { point: revision.id, label: revisionLabel(revision), ...chosen };
  return presentRestored(services, await restorePoint(services, principal, board, request));
};
