import { parseBoardRole, type BoardRole } from "@throughline/api";
import type { Guest } from "../store/GuestStore.ts";
import type { ShareLink } from "../store/LinkStore.ts";
import type { Store } from "../store/Store.ts";
import type { AccessEnds } from "./AccessEnds.ts";
import { hashSecretToken } from "../machine/secretToken.ts";

/** A guest whose link is valid now. */
export interface ValidGuest {
  readonly guest: Guest;
  readonly role: BoardRole;
}

/** Whether a link lets anyone in at this moment. */
export function isLinkValid(link: ShareLink, now = Date.now()): boolean {
  return link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now);
}

/** Finds guests and whether the link they came by still holds, anew for every request: a revoked link ends at once. */
export class LinkGrants {
  readonly #store: Pick<Store, "guests" | "links">;
  readonly #ends: AccessEnds;

  constructor(store: Pick<Store, "guests" | "links">, ends: AccessEnds) {
    this.#store = store;
    this.#ends = ends;
  }

  /** The guests with these session tokens, in their order, without those whose link ended. */
  byTokens(tokens: readonly string[]): Promise<ValidGuest[]> {
    return this.#valid(tokens.map((token) => this.#store.guests.findBySessionHash(hashSecretToken(token))));
  }

  /** The guests with these ids, in their order, without those whose link ended. */
  byIds(ids: readonly string[]): Promise<ValidGuest[]> {
    return this.#valid(ids.map((id) => this.#store.guests.find(id)));
  }

  /** Ids of all guests with these session tokens, also of those whose link ended: who this browser has been. */
  async idsByTokens(tokens: readonly string[]): Promise<string[]> {
    const found = await Promise.all(
      tokens.map((token) => this.#store.guests.findBySessionHash(hashSecretToken(token))),
    );
    return found.flatMap((guest) => guest?.id ?? []);
  }

  async #valid(lookups: readonly Promise<Guest | undefined>[]): Promise<ValidGuest[]> {
    const found = await Promise.all(lookups.map(async (lookup) => this.#withRole(await lookup)));
    return found.filter((each) => each !== undefined);
  }

  async #withRole(guest: Guest | undefined): Promise<ValidGuest | undefined> {
    if (guest === undefined) return undefined;
    const link = await this.#store.links.find(guest.linkId);
    const role = link && isLinkValid(link) ? parseBoardRole(link.role) : undefined;
    if (link === undefined || role === undefined) return undefined;
    this.#ends.watch({ id: link.id, expiresAt: link.expiresAt, affects: { board: link.boardId } });
    return { guest, role };
  }
}
