import { afterAll, describe } from "vitest";
import { createDatabase } from "./services/createDatabase.ts";
import { describeWithServices } from "./services/describeWithServices.ts";
import { ownerEnvironment, startProductServer, type ProductServer } from "./startProductServer.ts";

/** Starts a product server on the store under test, each on an empty one. */
export type StartOnStore = (environment?: Readonly<Record<string, string>>) => Promise<ProductServer>;

/** Runs the same tests on SQLite and on PostgreSQL. Await it at the top of a file. */
export async function describeOnEachStore(title: string, body: (start: StartOnStore) => void): Promise<void> {
  describe(`${title}, on SQLite`, () => body(startProductServer));
  await describeWithServices(`${title}, on PostgreSQL`, ["postgres"], ({ postgres }) => {
    const drops: (() => Promise<void>)[] = [];
    afterAll(() => Promise.all(drops.map((drop) => drop())));
    body(async (environment = ownerEnvironment) => {
      const database = await createDatabase(postgres);
      drops.push(() => database.drop());
      return startProductServer({ DATABASE_URL: database.url, ...environment });
    });
  });
}
