import { boardRights, type BoardAction } from "@throughline/api";
import type { BoardSession } from "../session/BoardSession.ts";

/** Whether the person's role on the open board has a right, by the table that the server uses. */
export function hasRight(session: Pick<BoardSession, "access">, action: BoardAction): boolean {
  return roleHasRight(session.access.get().role, action);
}

/** The same for a role, where no board is open; nobody's has none. */
export function roleHasRight(role: string | undefined, action: BoardAction): boolean {
  return boardRights[action].roles.some((allowed) => allowed === role);
}
