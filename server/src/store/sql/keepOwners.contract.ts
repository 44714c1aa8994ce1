import { expect, it } from "vitest";
import { keepOwners } from "./SqlOwnerStore.ts";
import type { SqlStore } from "./SqlStore.ts";

/** That of more owners than may be kept the newest are; `open` gives an empty store. */
export function describeKeptOwners(implementation: string, open: () => Promise<SqlStore>): void {
  it(`keeps the newest owners of a document in ${implementation}`, async () => {
    const store = await open();
    const document = "board/aaaaaaaa";
    const made = [3, 1, 2].map((at) => ({ element: `element${at}`, by: "annaanna", at }));
    await store.kysely.transaction().execute((db) => keepOwners(db, document, made, 2));
    expect((await store.owners.list(document)).map(({ at }) => at)).toEqual([2, 3]);
    await store.close();
  });
}
