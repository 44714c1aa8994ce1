import { randomBytes } from "node:crypto";
import { Client } from "pg";

/** An empty database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * Makes a database on a PostgreSQL of which `url` is the superuser's address. With a `directory`, which PostgreSQL makes
 * and then keeps, its tables lie in there.
 */
export async function createDatabase(url: string, directory?: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  if (directory !== undefined) {
    // By PostgreSQL itself: it takes only a directory that belongs to the user it runs as.
    await run(url, `COPY (SELECT 1) TO PROGRAM 'mkdir "${directory}"'`);
    await run(url, `CREATE TABLESPACE ${name} LOCATION '${directory}'`);
  }
  await run(url, `CREATE DATABASE ${name}${directory === undefined ? "" : ` TABLESPACE ${name}`}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => run(url, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
