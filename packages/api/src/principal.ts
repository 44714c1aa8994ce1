import type { BoardRole, WorkspaceRole } from "./roles.ts";

interface AnyPrincipal {
  /** Unique among all principals. */
  readonly id: string;
  /** Shown to others. */
  readonly name: string;
  /** Roles that links gave, by board; only links that are valid now are in here. */
  readonly linkRoles: Readonly<Record<string, BoardRole>>;
}

/** Someone with an account. */
export interface UserPrincipal extends AnyPrincipal {
  readonly kind: "user";
  readonly email: string;
  readonly role: WorkspaceRole;
  /** The language of their pages, as a BCP 47 tag; null where they chose none. */
  readonly language?: string | null;
}

/** Someone who came by a link and gave a name. */
export interface GuestPrincipal extends AnyPrincipal {
  readonly kind: "guest";
  readonly role: "guest";
}

/** A program that acts for the person who made its key. */
export interface ApiKeyPrincipal extends AnyPrincipal {
  readonly kind: "apiKey";
  /** The person it acts for; it may do what they may do, but for making keys. */
  readonly userId: string;
  readonly role: WorkspaceRole;
}

/** Who asks. Every right is decided for one of these. */
export type Principal = UserPrincipal | GuestPrincipal | ApiKeyPrincipal;

/** The id under which a principal owns boards and is a member of them: an API key acts as its person. */
export function ownerIdOf(principal: Principal): string {
  return principal.kind === "apiKey" ? principal.userId : principal.id;
}
