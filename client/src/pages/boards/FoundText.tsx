import { useQuery } from "@tanstack/react-query";
import type { BoardSummary } from "@throughline/api";
import { kindById } from "@throughline/kinds";
import { contentQuery } from "../../api/boards.ts";
import { textsOfContent } from "./textsOfContent.ts";
import { Highlighted } from "./Highlighted.tsx";
import { matchesAll, snippetOf } from "./searchMatches.ts";
import classes from "./FoundText.module.css";

/** Where on a board a search found its words, when the title alone doesn't say it. */
export function FoundText({ board, query }: { readonly board: BoardSummary; readonly query: string }) {
  const isInTitle = matchesAll(board.title, query);
  // Only boards that are found by their content are asked for it, and only once for all further letters.
  const { data } = useQuery({ ...contentQuery(board.id), enabled: !isInTitle });
  const kind = kindById(board.kind);
  if (isInTitle || !data || !kind) return null;
  const found = snippetOf(textsOfContent(kind, data.elements), query);
  if (found === undefined) return null;
  return (
    <p className={classes.found} dir="auto">
      <Highlighted text={found} query={query} />
    </p>
  );
}
