import { parseWorkspaceRole, type WorkspaceRole } from "@throughline/api";
import { isLanguage, type Language } from "@throughline/words";
import { toNodeHandler } from "better-auth/node";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Auth } from "./createAuth.ts";

/** A person with an account. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: WorkspaceRole;
  /** The language of their pages; null where they chose none. */
  readonly language: Language | null;
}

/** A person and the session that proves it is them. */
export interface SignedIn {
  readonly account: Account;
  readonly session: { readonly id: string; readonly expiresAt: number };
}

/** What is given to make an account. */
export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: WorkspaceRole;
}

/** People, their passwords and sessions: all that the rest of the server knows of better-auth. */
export class Accounts {
  readonly #auth: Auth;
  /** Answers requests under `/api/auth`; wants the body unread. */
  readonly handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;

  constructor(auth: Auth) {
    this.#auth = auth;
    this.handler = toNodeHandler(auth);
  }

  /** Whether there is nobody yet. */
  async isEmpty(): Promise<boolean> {
    const { internalAdapter } = await this.#auth.$context;
    return (await internalAdapter.countTotalUsers()) === 0;
  }

  /** Makes an account. Rejects when the address is taken; then nothing was made. */
  async create({ password, ...person }: NewAccount): Promise<Account> {
    const context = await this.#auth.$context;
    const hash = await context.password.hash(password);
    const user = await context.internalAdapter.createUser(
      { ...person, emailVerified: true },
      { method: "email-password" },
    );
    try {
      const credential = { userId: user.id, providerId: "credential", accountId: user.id, password: hash };
      await context.internalAdapter.linkAccount(credential);
    } catch (error) {
      // Without a password the account would be one that nobody can use and that blocks the set-up.
      await context.internalAdapter.deleteUser(user.id);
      throw error;
    }
    return toAccount({ ...person, ...user });
  }

  /**
   * Gives the account with this address a new password and ends all its sessions; undefined when there is none. Whose
   * connections these were is for the caller to tell the servers.
   */
  async setPassword(email: string, password: string): Promise<Account | undefined> {
    const { internalAdapter, password: passwords } = await this.#auth.$context;
    const found = await internalAdapter.findUserByEmail(email);
    if (found === null) return undefined;
    const { id } = found.user;
    await internalAdapter.updatePassword(id, await passwords.hash(password));
    await internalAdapter.deleteUserSessions(id);
    return toAccount({ role: undefined, ...found.user });
  }

  /** The person whose session a request's cookie holds. */
  async findBySessionCookie(headers: Headers): Promise<SignedIn | undefined> {
    const found = await this.#auth.api.getSession({ headers });
    return found === null ? undefined : toSignedIn(found.session, toAccount(found.user));
  }

  /** The person to whom a session token belongs, as sign-in gives it. */
  async findBySessionToken(token: string): Promise<SignedIn | undefined> {
    const { internalAdapter } = await this.#auth.$context;
    const found = await internalAdapter.findSession(token);
    return found === null ? undefined : toSignedIn(found.session, toAccount({ role: undefined, ...found.user }));
  }

  /** The person whose session has this id; undefined when it is over. The id is no secret and proves nothing. */
  async findBySessionId(id: string): Promise<SignedIn | undefined> {
    const { adapter } = await this.#auth.$context;
    const where = [{ field: "id", value: id }];
    const session = await adapter.findOne<{ id: string; userId: string; expiresAt: Date }>({ model: "session", where });
    const account = session === null ? undefined : await this.find(session.userId);
    return session === null || account === undefined ? undefined : toSignedIn(session, account);
  }

  /** The person with this id. */
  async find(id: string): Promise<Account | undefined> {
    const { internalAdapter } = await this.#auth.$context;
    const user = await internalAdapter.findUserById(id);
    return user === null ? undefined : toAccount({ role: undefined, ...user });
  }

  /** Signs a person in and gives the cookies that say so. Rejects when the password is wrong. */
  async signIn(email: string, password: string, headers: Headers): Promise<string[]> {
    const answer = await this.#auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
    return answer.headers.getSetCookie();
  }
}

function toSignedIn(session: { id: string; expiresAt: Date }, account: Account): SignedIn | undefined {
  const expiresAt = session.expiresAt.getTime();
  return expiresAt <= Date.now() ? undefined : { account, session: { id: session.id, expiresAt } };
}

function toAccount(user: { id: string; name: string; email: string; role?: unknown; language?: unknown }): Account {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: parseWorkspaceRole(user.role),
    language: isLanguage(user.language) ? user.language : null,
  };
}
