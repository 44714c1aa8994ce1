import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase } from "./services/createDatabase.ts";

/** An empty place for a server's data. */
export interface EmptyStore {
  /** What says so to the program. */
  readonly environment: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  remove(): Promise<void>;
}

/** Makes one: a directory, or with a PostgreSQL's address a database as well. */
export async function createEmptyStore(postgres?: string): Promise<EmptyStore> {
  const dataDir = await mkdtemp(join(tmpdir(), "throughline-place-"));
  const database = postgres === undefined ? undefined : await createDatabase(postgres);
  return {
    environment: { DATA_DIR: dataDir, ...(database === undefined ? {} : { DATABASE_URL: database.url }) },
    dataDir,
    databaseUrl: database?.url,
    async remove() {
      await database?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
