import { describe } from "vitest";
import { describeWithServices } from "./services/describeWithServices.ts";
import { emptyDatabases } from "./services/emptyDatabases.ts";
import { ownerEnvironment, startProductServer, type ProductServer } from "./startProductServer.ts";

/** Starts a product server on the store under test, each on an empty one. */
export type StartOnStore = (environment?: Readonly<Record<string, string>>) => Promise<ProductServer>;

/** Runs the same tests on SQLite and on PostgreSQL. Await it at the top of a file. */
export async function describeOnEachStore(title: string, body: (start: StartOnStore) => void): Promise<void> {
  describe(`${title}, on SQLite`, () => body(startProductServer));
  await describeWithServices(`${title}, on PostgreSQL`, ["postgres"], ({ postgres }) => {
    const newDatabase = emptyDatabases(postgres);
    body(async (environment = ownerEnvironment) =>
      startProductServer({ DATABASE_URL: await newDatabase(), ...environment }),
    );
  });
}
