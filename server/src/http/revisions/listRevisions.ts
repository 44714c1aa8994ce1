import type { Routes } from "@throughline/api";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { presentRevision } from "./presentRevision.ts";

/** A board's revisions, newest first. */
export const listRevisions: Handler<Routes["listRevisions"]> = async ({ services, principal, params }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.view");
  const revisions = await services.store.revisions.list(board.id);
  const names = await services.people.namesOf(revisions.map((revision) => revision.createdBy));
  return { revisions: revisions.map((revision) => presentRevision(revision, names)) };
};
