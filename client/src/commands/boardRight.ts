import { boardRights, type BoardAction } from "@throughline/api";
import type { BoardSession } from "../session/BoardSession.ts";

/** Whether the person's role on the open board has a right, by the table that the server uses. */
export function hasRight(session: Pick<BoardSession, "access">, action: BoardAction): boolean {
  const { role } = session.access.get();
  return boardRights[action].roles.some((allowed) => allowed === role);
}
