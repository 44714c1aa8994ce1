import type { Kysely } from "kysely";
import type { Pool } from "pg";
import type { StoreSchema } from "../sql/StoreSchema.ts";
import type { NewUpdate, UpdateNumbering } from "../sql/UpdateNumbering.ts";

/**
 * Numbers of rows that several servers append: each document has a row with its newest number, which an append locks
 * until it has committed. So numbers become visible in their order. Documents are locked in the order of their names,
 * or two servers that append to the same ones could wait for each other.
 */
export class PostgresNumbering implements UpdateNumbering {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async append(rows: readonly NewUpdate[]): Promise<readonly number[]> {
    const { rows: heads } = await this.#pool.query<{ name: string; seq: number }>({
      name: "append",
      text: append,
      values: [
        rows.map((row) => row.document),
        rows.map((row) => row.data.byteLength),
        rows.map((row) => row.userId),
        rows.map((row) => row.at),
        Buffer.concat(rows.map((row) => row.data)),
      ],
    });
    const next = new Map(heads.map(({ name, seq }) => [name, seq + 1]));
    for (const { document } of rows) next.set(document, (next.get(document) ?? 0) - 1);
    return rows.map(({ document }) => {
      const seq = next.get(document) ?? 0;
      next.set(document, seq + 1);
      return seq;
    });
  }

  async heads(documents: readonly string[]): Promise<Map<string, number>> {
    const { rows } = await this.#pool.query<{ name: string; seq: number }>({
      name: "heads",
      text: `SELECT name, seq FROM documents WHERE name = ANY ($1::text[])`,
      values: [documents],
    });
    return new Map(rows.map(({ name, seq }) => [name, seq]));
  }

  /** The rows of `documents` outlive the documents; locking them waits for the appends that have numbers already. */
  async keepHeads(db: Kysely<StoreSchema>, document: string): Promise<void> {
    await db
      .selectFrom("documents")
      .select("name")
      .where((where) =>
        where.or([
          where("name", "=", document),
          // As in `isWithin`.
          where.and([where("name", ">", `${document}/`), where("name", "<", `${document}0`)]),
        ]),
      )
      .orderBy("name")
      .forUpdate()
      .execute();
  }
}

// One statement for groups of any size, which is planned once per connection. The updates come as one value, because
// bytes in an array would travel as hexadecimal text.
const append = `
  WITH incoming AS (
    SELECT document, "userId", at, position, length,
      row_number() OVER (PARTITION BY document ORDER BY position) AS place,
      sum(length) OVER (ORDER BY position) - length AS start
    FROM unnest($1::text[], $2::integer[], $3::text[], $4::bigint[])
      WITH ORDINALITY AS given (document, length, "userId", at, position)
  ),
  counted AS (
    SELECT document, count(*) AS rows FROM incoming GROUP BY document
  ),
  heads AS (
    INSERT INTO documents (name, seq)
    SELECT document, rows FROM counted ORDER BY document COLLATE "C"
    ON CONFLICT (name) DO UPDATE SET seq = documents.seq + excluded.seq
    RETURNING name, seq
  ),
  appended AS (
    INSERT INTO updates (document, seq, "userId", at, data)
    SELECT document, heads.seq - counted.rows + place, "userId", at,
      substring($5::bytea FROM start::integer + 1 FOR length)
    FROM incoming JOIN counted USING (document) JOIN heads ON heads.name = document
  )
  SELECT name, seq FROM heads`;
