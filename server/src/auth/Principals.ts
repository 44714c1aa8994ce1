import { higherBoardRole, type BoardRole, type GuestPrincipal, type Principal } from "@throughline/api";
import { visibleLine } from "@throughline/model";
import type { ApiKey } from "../store/ApiKeyStore.ts";
import type { Accounts, SignedIn } from "./Accounts.ts";
import { apiKeyPrefix, type ApiKeys } from "./ApiKeys.ts";
import type { CollabTokens } from "./CollabTokens.ts";
import { readGuestCookie } from "./guestCookie.ts";
import type { LinkGrants, ValidGuest } from "./LinkGrants.ts";

/** A principal with what is needed to ask again later whether it still is one. */
export interface Known {
  readonly principal: Principal;
  readonly guestIds: readonly string[];
  /** Ids of all guests this browser has been, also where their link has ended: what they wrote offline is still theirs to send. */
  readonly aliases: readonly string[];
  /** The session or key with which a person or program came; guests have their links instead. */
  readonly credential?: { readonly id: string; readonly expiresAt: number | null };
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
    const tokens = readGuestCookie(cookie);
    const [signedIn, guests, aliases] = await Promise.all([
      this.#sources.accounts.findBySessionCookie(headers),
      this.#sources.grants.byTokens(tokens),
      this.#sources.grants.idsByTokens(tokens),
    ]);
    return combine(signedIn, guests, aliases);
  }

  /** Who holds a token: a collab token, an API key, a guest's or a person's session token. */
  async fromToken(token: string): Promise<Known | undefined> {
    if (token.startsWith(apiKeyPrefix)) return this.#fromApiKey(token);
    const claims = this.#sources.collabTokens.verify(token);
    if (claims !== undefined) {
      const { session, guests } = claims;
      const signedIn = session === undefined ? undefined : await this.#sources.accounts.findBySessionId(session);
      return combine(signedIn, await this.#sources.grants.byIds(guests), guests);
    }
    const signedIn = await this.#sources.accounts.findBySessionToken(token);
    return signedIn === undefined
      ? combine(undefined, await this.#sources.grants.byTokens([token]), [])
      : combine(signedIn, [], []);
  }

  /** The same principal as things are now; undefined when it is none any more. For connections that stay open. */
  async refresh({ principal, guestIds, aliases, credential }: Known): Promise<Known | undefined> {
    if (principal.kind === "apiKey") return this.#fromKeyRow(await this.#sources.apiKeys.find(principal.id));
    const signedIn = credential && (await this.#sources.accounts.findBySessionId(credential.id));
    if (principal.kind === "user" && signedIn === undefined) return undefined;
    return combine(signedIn, await this.#sources.grants.byIds(guestIds), aliases);
  }

  async #fromApiKey(key: string): Promise<Known | undefined> {
    return this.#fromKeyRow(await this.#sources.apiKeys.verify(key));
  }

  async #fromKeyRow(row: ApiKey | undefined): Promise<Known | undefined> {
    const account = row && (await this.#sources.accounts.find(row.userId));
    if (row === undefined || account === undefined) return undefined;
    const { id, userId } = row;
    const name = visibleLine(row.name);
    const principal = { kind: "apiKey", id, name, userId, role: account.role, linkRoles: {} } as const;
    return { principal, guestIds: [], aliases: [], credential: { id, expiresAt: row.expiresAt } };
  }
}

function combine(
  signedIn: SignedIn | undefined,
  guests: readonly ValidGuest[],
  aliases: readonly string[],
): Known | undefined {
  const linkRoles = collectRoles(guests);
  const guestIds = guests.map(({ guest }) => guest.id);
  if (signedIn !== undefined) {
    const { account, session } = signedIn;
    return { principal: { kind: "user", ...account, linkRoles }, guestIds, aliases, credential: session };
  }
  const [first] = guests;
  const latest = guests.at(-1);
  if (first === undefined || latest === undefined) return undefined;
  const principal: GuestPrincipal = {
    kind: "guest",
    id: first.guest.id,
    // Also of those who came before names were looked at.
    name: visibleLine(latest.guest.name),
    role: "guest",
    linkRoles,
  };
  return { principal, guestIds, aliases };
}

function collectRoles(guests: readonly ValidGuest[]): Record<string, BoardRole> {
  const roles = new Map<string, BoardRole>();
  for (const { guest, role } of guests)
    roles.set(guest.boardId, higherBoardRole(roles.get(guest.boardId), role) ?? role);
  return Object.fromEntries(roles);
}
