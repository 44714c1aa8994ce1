import { boardRoleOf, can, ownerIdOf, type Routes } from "@throughline/api";
import { boardResources } from "../../policies/boardResource.ts";
import { requireRight } from "../../policies/requireRight.ts";
import type { Handler } from "../handler.ts";
import { presentBoard } from "./presentBoard.ts";

/** Boards within reach: all of them for the workspace's owners, else one's own, those given by name, and those opened by links. */
export const listBoards: Handler<Routes["listBoards"]> = async ({ services, principal, query }) => {
  requireRight(principal, "workspace.listBoards");
  const { store, people } = services;
  const seesAll = can(principal, "workspace.allBoards", { type: "workspace" });
  const rows = await store.boards.list({
    ...(seesAll ? {} : { visibleTo: ownerIdOf(principal), alsoVisible: Object.keys(principal.linkRoles) }),
    search: query.query,
    kind: query.kind,
    inBin: query.bin,
  });
  const [names, resources] = await Promise.all([
    people.namesOf(rows.map((row) => row.updatedBy)),
    boardResources(store, principal, rows),
  ]);
  const boards = rows.flatMap((row, index) => {
    const resource = resources[index];
    const role = resource && boardRoleOf(principal, resource);
    if (resource === undefined || role === undefined) return [];
    return query.bin && !can(principal, "board.bin", resource) ? [] : [presentBoard(row, role, names)];
  });
  return { boards };
};
