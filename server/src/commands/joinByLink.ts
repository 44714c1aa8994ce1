import { boardRoleOf, higherBoardRole, parseBoardRole, type BoardRole } from "@throughline/api";
import { presenceColourOf } from "@throughline/model";
import type { Known } from "../auth/Principals.ts";
import { readGuestName } from "../auth/guestName.ts";
import { createId, createSecretToken, hashSecretToken } from "../machine/secretToken.ts";
import { boardResource } from "../policies/boardResource.ts";
import type { Board } from "../store/BoardStore.ts";
import { findInvitation } from "./links.ts";
import type { Services } from "./Services.ts";

/** How someone came in. */
export interface Joined {
  readonly boardId: string;
  readonly role: BoardRole;
  readonly guestId: string | null;
  /** The new guest's session token; null when they could enter without one. */
  readonly sessionToken: string | null;
}

/**
 * Lets someone in by a link. Who may do as much on the board already, enters as who they are; a guest who comes back
 * keeps their place and may have another name; everyone else becomes a guest.
 * @throws ApiError `invalid-request` when a guest may not be called that
 */
export async function joinByLink(
  services: Pick<Services, "store" | "grants" | "people">,
  known: Known | null,
  token: string,
  typed: string,
): Promise<Joined> {
  const { store, grants } = services;
  const { link, board } = await findInvitation(services, token);
  // Who is signed in is shown under the name of their account, whatever they type.
  const name = known?.principal.kind === "user" ? typed : readGuestName(typed, await accountsOn(services, board));
  const linkRole = parseBoardRole(link.role) ?? "viewer";
  if (known !== null) {
    const role = boardRoleOf(known.principal, await boardResource(store, known.principal, board));
    if (role !== undefined && higherBoardRole(role, linkRole) === role) {
      const guest = (await grants.byIds(known.guestIds)).findLast((each) => each.guest.boardId === board.id)?.guest;
      if (guest !== undefined && guest.name !== name) await store.guests.update(guest.id, { name });
      return { boardId: board.id, role, guestId: guest?.id ?? null, sessionToken: null };
    }
  }
  const id = createId();
  const sessionToken = createSecretToken();
  await store.guests.create({
    id,
    name,
    colour: presenceColourOf(id),
    sessionHash: hashSecretToken(sessionToken),
    linkId: link.id,
    boardId: board.id,
    createdAt: Date.now(),
  });
  return { boardId: board.id, role: linkRole, guestId: id, sessionToken };
}

/** The names of those with accounts on a board: its owner and its members. */
async function accountsOn({ store, people }: Pick<Services, "store" | "people">, board: Board): Promise<string[]> {
  const members = await store.members.list(board.id);
  return [...(await people.namesOf([board.ownerId, ...members.map(({ userId }) => userId)])).values()];
}
