import type { LiveKind } from "@throughline/kinds";
import { Board, createOrigin, OperationError, runOperations } from "@throughline/model";
import { Doc } from "yjs";
import { refusedWords } from "../session/refusedWords.ts";

/** What a pasted list would become, or why it can't become anything. */
export interface ListPreview {
  readonly count: number;
  /** The names of the first few, as they were read. */
  readonly first: readonly string[];
  readonly problem?: string;
}

const shown = 5;

/**
 * Tries the kind's `addCards` with a pasted list on an empty board that is thrown away, so that what is shown before
 * pasting is read by the very code that will do it.
 */
export function previewList(kind: LiveKind, lines: string): ListPreview {
  if (lines.trim() === "") return { count: 0, first: [] };
  const doc = new Doc();
  const board = new Board(doc, kind.schema);
  try {
    const [result] = runOperations(
      board,
      kind.operations,
      [{ name: "addCards", args: { lines } }],
      createOrigin("person", "preview"),
    );
    const ids = idsOf(result);
    return { count: ids.length, first: ids.slice(0, shown).map((id) => nameOf(board, id)) };
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return {
      count: 0,
      first: [],
      problem: error.code === "refused" ? (error.issues[0]?.message ?? error.message) : refusedWords(error),
    };
  } finally {
    board.destroy();
    doc.destroy();
  }
}

function idsOf(result: unknown): readonly string[] {
  if (typeof result !== "object" || result === null || !("ids" in result) || !Array.isArray(result.ids)) return [];
  return result.ids.filter((id): id is string => typeof id === "string");
}

function nameOf(board: Board, id: string): string {
  const element = board.get(id);
  const key = Object.keys(board.schema.elements.get(element?.type ?? "")?.texts ?? {})[0] ?? "";
  const name = element?.[key];
  return typeof name === "string" ? name : "";
}
