import { visibleLine } from "@throughline/model";
import type { Store } from "../store/Store.ts";
import type { Accounts } from "./Accounts.ts";

/** Names of those who wrote something: people, guests and API keys alike. */
export class People {
  readonly #accounts: Accounts;
  readonly #store: Pick<Store, "guests" | "apiKeys">;

  constructor(accounts: Accounts, store: Pick<Store, "guests" | "apiKeys">) {
    this.#accounts = accounts;
    this.#store = store;
  }

  /** The names to these ids; who isn't there any more has none. Each id is looked up once. */
  async namesOf(ids: Iterable<string | null>): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    const unique = new Set(ids);
    await Promise.all(
      Array.from(unique, async (id) => {
        const name = id === null ? undefined : await this.#nameOf(id);
        if (id !== null && name !== undefined) names.set(id, name);
      }),
    );
    return names;
  }

  async #nameOf(id: string): Promise<string | undefined> {
    const found =
      (await this.#accounts.find(id)) ?? (await this.#store.guests.find(id)) ?? (await this.#store.apiKeys.find(id));
    return found && visibleLine(found.name);
  }
}
