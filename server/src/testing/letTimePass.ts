import { sql } from "kysely";
import { contentName } from "../content/openBoard.ts";
import type { SqlStore } from "../store/sql/SqlStore.ts";

/** More than a moment's longest pause, so that what was written before is over. */
const usualMs = 30_000;

/**
 * Makes a board's past older, as if nobody had written on it for a while: its log, its moments and its revisions. For
 * tests of history, instead of waiting until a moment is over. All by the same, so that what came before a revision stays
 * before it.
 */
export async function letTimePass({ kysely }: Pick<SqlStore, "kysely">, board: string, ms = usualMs): Promise<void> {
  const document = contentName(board);
  await kysely
    .updateTable("moments")
    .where("document", "=", document)
    .set({ startedAt: sql`${sql.ref("startedAt")} - ${ms}`, endedAt: sql`${sql.ref("endedAt")} - ${ms}` })
    .execute();
  await kysely
    .updateTable("revisions")
    .where("boardId", "=", board)
    .set({ createdAt: sql`${sql.ref("createdAt")} - ${ms}` })
    .execute();
  await kysely
    .updateTable("updates")
    .where("document", "=", document)
    .set({ at: sql`${sql.ref("at")} - ${ms}` })
    .execute();
}
