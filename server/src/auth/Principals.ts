import { higherBoardRole, type BoardRole, type GuestPrincipal, type Principal } from "@throughline/api";
import type { Account, Accounts } from "./Accounts.ts";
import { apiKeyPrefix, type ApiKeys } from "./ApiKeys.ts";
import type { CollabTokens } from "./CollabTokens.ts";
import { readGuestCookie } from "./guestCookie.ts";
import type { LinkGrants, ValidGuest } from "./LinkGrants.ts";

/** A principal with what is needed to ask again later whether it still is one. */
export interface Known {
  readonly principal: Principal;
  readonly guestIds: readonly string[];
}

/** Where principals are looked up. */
export interface PrincipalSources {
  readonly accounts: Accounts;
  readonly apiKeys: ApiKeys;
  readonly collabTokens: CollabTokens;
  readonly grants: LinkGrants;
}

/**
 * Says who asks, for HTTP and WebSocket alike. A person's session or key comes first; what links opened in this browser
 * is added to it. With links alone one is a guest, under the id of the first of them.
 */
export class Principals {
  readonly #sources: PrincipalSources;

  constructor(sources: PrincipalSources) {
    this.#sources = sources;
  }

  /** Who sent a request with these headers: `x-api-key` first, else the cookies. A wrong key is nobody, whatever the cookies say. */
  async fromHeaders(headers: Headers): Promise<Known | undefined> {
    const key = headers.get("x-api-key");
    if (key !== null) return this.#fromApiKey(key);
    const cookie = headers.get("cookie");
    if (cookie === null) return undefined;
    const [account, guests] = await Promise.all([
      this.#sources.accounts.findBySessionCookie(headers),
      this.#sources.grants.byTokens(readGuestCookie(cookie)),
    ]);
    return combine(account, guests);
  }

  /** Who holds a token: a collab token, an API key, a guest's or a person's session token. */
  async fromToken(token: string): Promise<Known | undefined> {
    if (token.startsWith(apiKeyPrefix)) return this.#fromApiKey(token);
    const claims = this.#sources.collabTokens.verify(token);
    if (claims !== undefined) {
      const account = claims.user === undefined ? undefined : await this.#sources.accounts.find(claims.user);
      return combine(account, await this.#sources.grants.byIds(claims.guests));
    }
    const account = await this.#sources.accounts.findBySessionToken(token);
    return account === undefined
      ? combine(undefined, await this.#sources.grants.byTokens([token]))
      : combine(account, []);
  }

  /** The same principal as things are now; undefined when it is none any more. For connections that stay open. */
  async refresh({ principal, guestIds }: Known): Promise<Known | undefined> {
    if (principal.kind === "apiKey") {
      if (!(await this.#sources.apiKeys.isValid(principal.id))) return undefined;
      const account = await this.#sources.accounts.find(principal.userId);
      return account && { principal: { ...principal, role: account.role }, guestIds };
    }
    const account = principal.kind === "user" ? await this.#sources.accounts.find(principal.id) : undefined;
    if (principal.kind === "user" && account === undefined) return undefined;
    return combine(account, await this.#sources.grants.byIds(guestIds));
  }

  async #fromApiKey(key: string): Promise<Known | undefined> {
    const row = await this.#sources.apiKeys.verify(key);
    const account = row && (await this.#sources.accounts.find(row.userId));
    if (row === undefined || account === undefined) return undefined;
    const { id, name, userId } = row;
    return { principal: { kind: "apiKey", id, name, userId, role: account.role, linkRoles: {} }, guestIds: [] };
  }
}

function combine(account: Account | undefined, guests: readonly ValidGuest[]): Known | undefined {
  const linkRoles = collectRoles(guests);
  const guestIds = guests.map(({ guest }) => guest.id);
  if (account !== undefined) return { principal: { kind: "user", ...account, linkRoles }, guestIds };
  const [first] = guests;
  const latest = guests.at(-1);
  if (first === undefined || latest === undefined) return undefined;
  const principal: GuestPrincipal = {
    kind: "guest",
    id: first.guest.id,
    name: latest.guest.name,
    role: "guest",
    linkRoles,
  };
  return { principal, guestIds };
}

function collectRoles(guests: readonly ValidGuest[]): Record<string, BoardRole> {
  const roles = new Map<string, BoardRole>();
  for (const { guest, role } of guests)
    roles.set(guest.boardId, higherBoardRole(roles.get(guest.boardId), role) ?? role);
  return Object.fromEntries(roles);
}
