import { ApiError } from "@throughline/api";
import type { Account, Accounts, NewAccount } from "../auth/Accounts.ts";
import type { Store } from "../store/Store.ts";

/** Makes the first owner's account, exactly once however many ask at the same time, at however many servers. */
export class OwnerSetup {
  readonly #accounts: Accounts;
  readonly #store: Pick<Store, "withDocumentLock">;

  constructor(accounts: Accounts, store: Pick<Store, "withDocumentLock">) {
    this.#accounts = accounts;
    this.#store = store;
  }

  /** Whether there is nobody yet. */
  isNeeded(): Promise<boolean> {
    return this.#accounts.isEmpty();
  }

  /** @throws ApiError `conflict` when there is somebody already. */
  async createOwner(person: Omit<NewAccount, "role">): Promise<Account> {
    const owner = await this.createOwnerIfNeeded(person);
    if (owner === undefined) throw new ApiError("conflict", "This server is set up already; sign in");
    return owner;
  }

  /** The same for a server that starts: undefined when there is somebody already. */
  createOwnerIfNeeded(person: Omit<NewAccount, "role">): Promise<Account | undefined> {
    return this.#store.withDocumentLock("first owner", async () =>
      (await this.#accounts.isEmpty()) ? this.#accounts.create({ ...person, role: "owner" }) : undefined,
    );
  }
}
