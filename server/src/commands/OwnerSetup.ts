import { ApiError } from "@throughline/api";
import type { Account, Accounts, NewAccount } from "../auth/Accounts.ts";

/**
 * Makes the first owner's account, exactly once however many ask at the same time. One process holds the data
 * directory (`lockDataDirectory`), so taking turns within it is enough.
 */
export class OwnerSetup {
  readonly #accounts: Accounts;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /** Whether there is nobody yet. */
  isNeeded(): Promise<boolean> {
    return this.#accounts.isEmpty();
  }

  /** @throws ApiError `conflict` when there is somebody already. */
  createOwner(person: Omit<NewAccount, "role">): Promise<Account> {
    const attempt = this.#turn.then(async () => {
      if (!(await this.#accounts.isEmpty())) throw new ApiError("conflict", "This server is set up already; sign in");
      return this.#accounts.create({ ...person, role: "owner" });
    });
    this.#turn = attempt.catch(() => undefined);
    return attempt;
  }
}
