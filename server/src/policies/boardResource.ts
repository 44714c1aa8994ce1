import { ownerIdOf, parseBoardRole, type BoardResource, type Principal } from "@throughline/api";
import type { Board } from "../store/BoardStore.ts";
import type { Store } from "../store/Store.ts";

/** A board as `can` wants it, with the role that this principal was given by name. */
export async function boardResource(
  store: Pick<Store, "members">,
  principal: Principal,
  board: Board,
): Promise<BoardResource> {
  const resource = { type: "board", id: board.id, ownerId: board.ownerId } as const;
  if (principal.kind === "guest") return resource;
  const member = await store.members.find(board.id, ownerIdOf(principal));
  return { ...resource, memberRole: member && parseBoardRole(member.role) };
}
