import { boardRoleOf, parseBoardRole, type Routes } from "@throughline/api";
import { visibleLine } from "@throughline/model";
import { findInvitation } from "../../commands/links.ts";
import { boardResource } from "../../policies/boardResource.ts";
import type { Handler } from "../handler.ts";

/** What a link leads to, before anyone joins. */
export const getInvitation: Handler<Routes["getInvitation"]> = async ({ services, principal, params }) => {
  const { link, board } = await findInvitation(services, params.token);
  const role = principal && boardRoleOf(principal, await boardResource(services.store, principal, board));
  return {
    title: visibleLine(board.title),
    kind: board.kind,
    role: parseBoardRole(link.role) ?? "viewer",
    boardId: role ? board.id : null,
  };
};
