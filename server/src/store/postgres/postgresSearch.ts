import { sql, type RawBuilder } from "kysely";
import type { BoardSearch } from "../sql/SqlBoardStore.ts";
import { foldWords } from "./foldWords.ts";

/** Far below the megabyte that PostgreSQL lets a tsvector have. */
const vectorLength = 400_000;

/** Search by tsvectors of folded words, made without PostgreSQL's parser, whose words depend on the database's locale. */
export const postgresSearch: BoardSearch = {
  columnsOf: ({ title, searchText }) => ({
    ...(title === undefined ? {} : { titleVector: toVector(title) }),
    ...(searchText === undefined ? {} : { textVector: toVector(searchText) }),
  }),
  matching(typed) {
    const words = foldWords(typed).slice(0, 20);
    if (words.length === 0) return undefined;
    const query = words.map((word) => `'${word}':*`).join(" & ");
    return sql<boolean>`(${sql.ref("titleVector")} || ${sql.ref("textVector")}) @@ ${query}::tsquery`;
  },
};

function toVector(text: string): RawBuilder<string> {
  let length = 0;
  const words = foldWords(text).filter((word) => (length += Buffer.byteLength(word) + 8) < vectorLength);
  return sql<string>`array_to_tsvector(${words}::text[])`;
}
