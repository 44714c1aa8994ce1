import type { Routes } from "@throughline/api";
import { restoreRevision as restore } from "../../commands/revisions.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { presentRevision } from "./presentRevision.ts";

/** Brings a revision back as a new change. */
export const restoreRevision: Handler<Routes["restoreRevision"]> = async ({ services, principal, params }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.restoreRevision");
  const saved = await restore(services, principal, board, params.revision);
  const presented = presentRevision(saved, await services.people.namesOf([saved.createdBy]));
  return { saved: presented, elements: [], removed: [], unplaced: [] };
};
