import type { Routes } from "@throughline/api";
import { storedKind } from "../../content/openBoard.ts";
import { findRevision } from "../../commands/revisions.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { JsonText } from "../JsonText.ts";
import { presentRevision } from "./presentRevision.ts";

/** A revision with its content. */
export const getRevision: Handler<Routes["getRevision"]> = async ({ services, principal, params }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.view");
  const revision = await findRevision(services, board, params.revision);
  const source = { key: revision.id, base: new Uint8Array(revision.state), updates: [] };
  const content = await services.history.reader.contentOf(storedKind(board.kind).id, source);
  return JsonText.object({
    ...presentRevision(revision, await services.people.namesOf([revision.createdBy])),
    content: new JsonText(content),
  });
};
