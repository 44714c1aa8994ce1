import { afterAll } from "vitest";
import { createDatabase } from "./createDatabase.ts";

/**
 * Gives a function that makes an empty database and resolves with its address; all of them are removed after the tests
 * of the `describe` in which this is called. `url` is the superuser's address, as `describeWithServices` gives it.
 */
export function emptyDatabases(url: string): () => Promise<string> {
  const drops: (() => Promise<void>)[] = [];
  afterAll(() => Promise.all(drops.map((drop) => drop())));
  return async () => {
    const database = await createDatabase(url);
    drops.push(() => database.drop());
    return database.url;
  };
}
