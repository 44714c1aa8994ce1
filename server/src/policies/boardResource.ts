import { ownerIdOf, parseBoardRole, type BoardResource, type Principal } from "@throughline/api";
import type { Board } from "../store/BoardStore.ts";
import type { BoardMember } from "../store/MemberStore.ts";
import type { Store } from "../store/Store.ts";

/** A board as `can` wants it, with the role that this principal was given by name. */
export async function boardResource(
  store: Pick<Store, "members">,
  principal: Principal,
  board: Board,
): Promise<BoardResource> {
  if (principal.kind === "guest") return toResource(board, undefined);
  return toResource(board, await store.members.find(board.id, ownerIdOf(principal)));
}

/** The same for many boards, in their order, with one question to the store. */
export async function boardResources(
  store: Pick<Store, "members">,
  principal: Principal,
  boards: readonly Board[],
): Promise<BoardResource[]> {
  if (principal.kind === "guest") return boards.map((board) => toResource(board, undefined));
  const ids = boards.map(({ id }) => id);
  const members = await store.members.findOn(ids, ownerIdOf(principal));
  return boards.map((board) => toResource(board, members.get(board.id)));
}

function toResource({ id, ownerId }: Board, member: BoardMember | undefined): BoardResource {
  return { type: "board", id, ownerId, memberRole: member && parseBoardRole(member.role) };
}
