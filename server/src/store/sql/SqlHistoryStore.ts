import { setImmediate as nextTurn } from "node:timers/promises";
import type { Insertable, Kysely } from "kysely";
import type {
  HistoryStore,
  HistoryTip,
  Moment,
  MomentAuthor,
  MomentPath,
  MomentRange,
  MomentSummary,
  TouchedElement,
} from "../HistoryStore.ts";
import { chunkBySize } from "./chunkBySize.ts";
import type { StoreSchema } from "./StoreSchema.ts";

const summaryColumns = ["fromSeq", "uptoSeq", "startedAt", "endedAt", "authors", "touched"] as const;

/** What is read of who touched what in one turn of the event loop: parsing it takes some ms. */
const turnBytes = 512 * 1024;

/** Moments in SQL. */
export class SqlHistoryStore implements HistoryStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
  }

  async listMoments(document: string, range: MomentRange = {}): Promise<MomentSummary[]> {
    const { since, until, beforeSeq, limit } = range;
    let query = this.#db
      .selectFrom("moments")
      // Databases know this without reading the text.
      .select((make) => ["uptoSeq", make.fn<number>("octet_length", ["touched"]).as("bytes")])
      .where("document", "=", document)
      .where("expired", "=", 0)
      .orderBy("uptoSeq", "desc");
    if (since !== undefined) query = query.where("endedAt", ">=", since);
    if (until !== undefined) query = query.where("startedAt", "<=", until);
    if (beforeSeq !== undefined) query = query.where("uptoSeq", "<", beforeSeq);
    if (limit !== undefined) query = query.limit(limit);
    const moments: MomentSummary[] = [];
    for (const chunk of chunkBySize((await query.execute()).reverse(), turnBytes)) {
      if (moments.length > 0) await nextTurn();
      moments.push(...(await this.#readSummaries(document, chunk[0]?.uptoSeq ?? 0, chunk.at(-1)?.uptoSeq ?? 0)));
    }
    return moments;
  }

  async readMoments(document: string, fromSeq: number, uptoSeq: number): Promise<MomentPath> {
    const base = await this.#db
      .selectFrom("moments")
      .select(["uptoSeq as seq", "state"])
      .where("document", "=", document)
      .where("uptoSeq", "<=", fromSeq)
      .where("state", "is not", null)
      .orderBy("uptoSeq", "desc")
      .limit(1)
      .executeTakeFirst();
    // What is read later can't contradict the base: moments are only ever added, and dropped from the oldest on.
    const rows = await this.#db
      .selectFrom("moments")
      .select([...summaryColumns, "data", "state"])
      .where("document", "=", document)
      .where("uptoSeq", ">", base?.seq ?? 0)
      .where("uptoSeq", "<=", uptoSeq)
      .orderBy("uptoSeq")
      .execute();
    const moments = rows.map((row) => ({
      ...rowToSummary(row),
      update: row.data,
      ...(row.state === null ? {} : { state: row.state }),
    }));
    if (base === undefined || base.state === null) return { moments };
    return { base: { seq: base.seq, state: base.state }, moments };
  }

  async #readSummaries(document: string, fromSeq: number, uptoSeq: number): Promise<MomentSummary[]> {
    const rows = await this.#db
      .selectFrom("moments")
      .select(summaryColumns)
      .where("document", "=", document)
      .where("uptoSeq", ">=", fromSeq)
      .where("uptoSeq", "<=", uptoSeq)
      .where("expired", "=", 0)
      .orderBy("uptoSeq")
      .execute();
    return rows.map(rowToSummary);
  }

  async tip(document: string): Promise<HistoryTip | undefined> {
    const own = this.#db.selectFrom("moments").where("document", "=", document);
    // Each part reads from one end of the primary key and stops soon: at the first that is listed, at the last
    // checkpoint. Tens of thousands may lie between them.
    const first = own.select("startedAt").where("expired", "=", 0).orderBy("uptoSeq").limit(1);
    const checkpoint = own.select("uptoSeq").where("state", "is not", null).orderBy("uptoSeq", "desc").limit(1);
    const found = await own
      .select((make) => [
        make.fn.count<number>("uptoSeq").as("moments"),
        make.fn.coalesce(make.fn.sum<number>(make.fn<number>("length", ["data"])), make.val(0)).as("bytes"),
        own.select(make.fn.max("uptoSeq").as("uptoSeq")).as("uptoSeq"),
        first.as("since"),
      ])
      .where((make) => make("uptoSeq", ">", make.fn.coalesce(checkpoint, make.val(0))))
      .executeTakeFirst();
    if (found === undefined || found.uptoSeq === null || found.since === null) return undefined;
    const { uptoSeq, since, moments, bytes } = found;
    return { uptoSeq, since, sinceCheckpoint: { moments, bytes } };
  }

  async prune(before: number): Promise<number> {
    const time = Math.min(before, Number.MAX_SAFE_INTEGER);
    return this.#db.transaction().execute(async (db) => {
      const dropped = await db
        .deleteFrom("moments")
        .where("endedAt", "<", time)
        .where((where) => {
          const later = where
            .selectFrom("moments as later")
            .select("later.uptoSeq")
            .whereRef("later.document", "=", "moments.document");
          return where.or([
            // An old checkpoint that comes later serves whoever needs a state from before the time.
            where.exists(
              later
                .whereRef("later.uptoSeq", ">", "moments.uptoSeq")
                .where("later.endedAt", "<", time)
                .where("later.state", "is not", null),
            ),
            where.not(where.exists(later.where("later.endedAt", ">=", time))),
          ]);
        })
        .executeTakeFirst();
      const expired = await db
        .updateTable("moments")
        .set({ expired: 1, authors: "[]", touched: "[]" })
        .where("endedAt", "<", time)
        .where("expired", "=", 0)
        .executeTakeFirst();
      return Number(dropped.numDeletedRows + expired.numUpdatedRows);
    });
  }
}

/** A moment as a row of a document's history. */
export function momentToRow(document: string, moment: Moment): Insertable<StoreSchema["moments"]> {
  const { fromSeq, uptoSeq, startedAt, endedAt } = moment;
  return {
    document,
    fromSeq,
    uptoSeq,
    startedAt,
    endedAt,
    authors: JSON.stringify(moment.authors),
    touched: JSON.stringify(moment.touched),
    expired: 0,
    data: moment.update.slice(),
    state: moment.state?.slice() ?? null,
  };
}

interface SummaryRow extends Omit<MomentSummary, "authors" | "touched"> {
  readonly authors: string;
  readonly touched: string;
}

function rowToSummary(row: SummaryRow): MomentSummary {
  const { fromSeq, uptoSeq, startedAt, endedAt } = row;
  const authors = JSON.parse(row.authors) as MomentAuthor[];
  const touched = JSON.parse(row.touched) as TouchedElement[];
  return { fromSeq, uptoSeq, startedAt, endedAt, authors, touched };
}
