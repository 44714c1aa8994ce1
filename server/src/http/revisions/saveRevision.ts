import type { Routes } from "@throughline/api";
import { readName } from "../../commands/readName.ts";
import { saveRevision as save } from "../../commands/revisions.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { presentRevision } from "./presentRevision.ts";

/** Saves the board as it is now. */
export const saveRevision: Handler<Routes["saveRevision"]> = async ({ services, principal, params, body }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.saveRevision");
  const revision = await save(services, principal, board, readName(body.name));
  return presentRevision(revision, await services.people.namesOf([revision.createdBy]));
};
