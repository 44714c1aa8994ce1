import type { DocumentName } from "@throughline/api";
import type { Access, Gate, Principal } from "../collab/Gate.ts";

/** A gate for tests of live editing alone: tokens and rights are what the test says, and can change. */
export class TokenTableGate implements Gate {
  readonly #principals = new Map<string, Principal>();
  readonly #access = new Map<string, Access>();

  /** Lets whoever has this token do this with every document; returns the token. */
  admit(token: string, access: Access, principal: Principal = { id: `user-${token}`, name: token }): string {
    this.#principals.set(token, principal);
    this.#access.set(principal.id, access);
    return token;
  }

  async resolvePrincipal(token: string): Promise<Principal | undefined> {
    return this.#principals.get(token);
  }

  async authorize(principal: Principal, _document: DocumentName): Promise<Access> {
    return this.#access.get(principal.id) ?? { read: false, write: false };
  }
}
