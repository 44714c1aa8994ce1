import type { BoardRole, BoardSummary } from "@throughline/api";
import { visibleLine } from "@throughline/model";
import type { Board } from "../../store/BoardStore.ts";

/** A board as the API shows it. */
export function presentBoard(board: Board, role: BoardRole, names: ReadonlyMap<string, string>): BoardSummary {
  const { id, kind, title, elementCount, createdAt, updatedAt, updatedBy, deletedAt } = board;
  return {
    id,
    kind,
    // Rows may be older than the rule that titles are one visible line.
    title: visibleLine(title),
    role,
    elementCount,
    createdAt: presentTime(createdAt),
    updatedAt: presentTime(updatedAt),
    updatedBy: updatedBy === null ? null : (names.get(updatedBy) ?? null),
    deletedAt: deletedAt === null ? null : presentTime(deletedAt),
  };
}

/** A time of the store as the API shows it. */
export function presentTime(time: number): string {
  return new Date(time).toISOString();
}
