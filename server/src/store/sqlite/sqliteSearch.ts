import { sql } from "kysely";
import type { BoardSearch } from "../sql/SqlBoardStore.ts";
import { buildMatchQuery } from "./buildMatchQuery.ts";

/** Search by FTS5, which triggers keep true: nothing has to be written beside the text. */
export const sqliteSearch: BoardSearch = {
  columnsOf: () => ({}),
  matching(typed) {
    const match = buildMatchQuery(typed);
    if (match === undefined) return undefined;
    return sql<boolean>`${sql.ref("boards.rowNumber")} in (select rowid from ${sql.table("boardSearch")} where ${sql.ref("boardSearch")} match ${match})`;
  },
};
