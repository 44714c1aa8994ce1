import { ApiError, type LinkRole, type Principal } from "@throughline/api";
import { createId, createSecretToken, hashSecretToken } from "../machine/secretToken.ts";
import { isLinkValid } from "../auth/LinkGrants.ts";
import type { Board } from "../store/BoardStore.ts";
import type { ShareLink } from "../store/LinkStore.ts";
import { storedKind } from "../content/openBoard.ts";
import type { Services } from "./Services.ts";

/** Makes a link to a board. The token exists nowhere else than in this result. @throws ApiError `invalid-request` when it would be over already, or the board has nothing to sort. */
export async function createLink(
  { store }: Pick<Services, "store">,
  principal: Principal,
  board: Board,
  role: LinkRole,
  expiresAt: number | null,
): Promise<{ readonly link: ShareLink; readonly token: string }> {
  if (expiresAt !== null && expiresAt <= Date.now()) {
    const message = "must lie in the future";
    throw new ApiError("invalid-request", `The end ${message}`, [{ path: ["body", "expiresAt"], message }]);
  }
  if (role === "sorter" && storedKind(board.kind).arranging === undefined) {
    const message = "is for boards on which people sort";
    throw new ApiError("invalid-request", `The role “sorter” ${message}`, [{ path: ["body", "role"], message }]);
  }
  const token = createSecretToken();
  const link: ShareLink = {
    id: createId(),
    boardId: board.id,
    tokenHash: hashSecretToken(token),
    role,
    createdAt: Date.now(),
    createdBy: principal.id,
    expiresAt,
    revokedAt: null,
  };
  await store.links.create(link);
  return { link, token };
}

/** Revokes a link of a board and sends away who came by it, at once. @throws ApiError `not-found` when this board has no such link that holds. */
export async function revokeLink(
  { store, collab }: Pick<Services, "store" | "collab">,
  board: Board,
  id: string,
): Promise<void> {
  if (!(await store.links.revoke(board.id, id, Date.now()))) {
    throw new ApiError("not-found", "This board has no such link, or it is revoked already");
  }
  await collab.doorkeeper.reauthorize({ board: board.id });
}

/** The link with a token and its board. @throws ApiError `not-found`, the same for unknown, revoked and expired ones and for boards in the bin. */
export async function findInvitation(
  { store }: Pick<Services, "store">,
  token: string,
): Promise<{ readonly link: ShareLink; readonly board: Board }> {
  const link = await store.links.findByTokenHash(hashSecretToken(token));
  const board = link && isLinkValid(link) ? await store.boards.find(link.boardId) : undefined;
  if (link === undefined || board === undefined || board.deletedAt !== null) {
    throw new ApiError("not-found", "This link leads nowhere any more; ask for a new one");
  }
  return { link, board };
}
