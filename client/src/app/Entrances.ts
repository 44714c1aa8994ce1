import type { QueryClient } from "@tanstack/react-query";
import { setupAddress, signInAddress } from "../addresses/addresses.ts";
import { meQuery, setupQuery } from "../api/me.ts";

/** Says where somebody has to go instead of a page; `undefined` when they may come in. */
export type Entrance = (queryClient: QueryClient, address: string) => Promise<string | undefined>;

/**
 * Lets in who is known; others make the first account or sign in, and come back afterwards. Asks again once setting up
 * or joining has made what is known of oneself old.
 */
export const forSomebody: Entrance = async (queryClient, address) => {
  const { principal } = await queryClient.fetchQuery(meQuery);
  if (principal) return undefined;
  return (await isSetupNeeded(queryClient)) ? setupAddress : signInAddress(address);
};

/** Lets in who makes the first account. */
export const forTheFirst: Entrance = async (queryClient) => ((await isSetupNeeded(queryClient)) ? undefined : "/");

/** Lets in whoever, once there is an account. */
export const afterTheFirst: Entrance = async (queryClient) =>
  (await isSetupNeeded(queryClient)) ? setupAddress : undefined;

async function isSetupNeeded(queryClient: QueryClient): Promise<boolean> {
  const { needed } = await queryClient.fetchQuery({ ...setupQuery, staleTime: 0 });
  return needed;
}

/** What was asked at the entrances of the pages that are about to be shown: once for each visit. */
export class Entrances {
  readonly #queryClient: QueryClient;
  readonly #answers = new Map<string, Promise<string | undefined>>();

  constructor(queryClient: QueryClient) {
    this.#queryClient = queryClient;
  }

  /** The answer at a page's entrance; the same promise until another page is shown. */
  ask(path: string, entrance: Entrance): Promise<string | undefined> {
    const asked = this.#answers.get(path);
    if (asked) return asked;
    const answer = entrance(this.#queryClient, path + globalThis.location.search);
    this.#answers.set(path, answer);
    return answer;
  }

  /** A page is shown; every visit to another asks anew. */
  arrive(path: string): void {
    for (const other of this.#answers.keys()) if (other !== path) this.#answers.delete(other);
  }

  /** Asks anew at each of them. */
  forget(): void {
    this.#answers.clear();
  }
}
