import type { Routes } from "@throughline/api";
import { restorePoint } from "../../commands/restorePoint.ts";
import { findRevision, revisionLabel } from "../../commands/revisions.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { presentRestored } from "../history/presentRestored.ts";

/** Brings a revision, or some elements of it, back as a new change. */
export const restoreRevision: Handler<Routes["restoreRevision"]> = async ({ services, principal, params, body }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.restoreRevision");
  const revision = await findRevision(services, board, params.revision);
  const request = { point: revision.id, label: revisionLabel(revision), elements: body.elements };
  return presentRestored(services, await restorePoint(services, principal, board, request));
};
