import type { BoardSummary } from "@throughline/api";
import { say } from "./words/say.ts";

/** The ways in which boards can be listed. */
export const boardOrders = [
  { value: "changed", label: say.changed },
  { value: "created", label: say.created },
  { value: "title", label: say.title },
] as const;
export type BoardOrder = (typeof boardOrders)[number]["value"];

const byTitle = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** A sorted copy; boards that are alike in it keep the order they came in. */
export function sortBoards(boards: readonly BoardSummary[], order: BoardOrder): BoardSummary[] {
  const compare: Record<BoardOrder, (a: BoardSummary, b: BoardSummary) => number> = {
    changed: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
    created: (a, b) => b.createdAt.localeCompare(a.createdAt),
    title: (a, b) => byTitle.compare(a.title, b.title),
  };
  return boards.toSorted(compare[order]);
}
