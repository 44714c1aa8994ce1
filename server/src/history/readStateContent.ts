import { kindById, type Kind } from "@throughline/kinds";
import { Board, compareContents, migrate, readContent, type BoardContent } from "@throughline/model";
import { buildState } from "./buildState.ts";
import type { HistoryWork, StateSource } from "./historyWork.ts";

/** The kind with an id. @throws Error when this program doesn't have it. */
export function requireKind(id: string): Kind {
  const kind = kindById(id);
  if (kind === undefined) throw new Error(`There is no kind of board called "${id}"`);
  return kind;
}

/** The board in a state of the past, in today's format. @throws Error when this program doesn't have its kind. */
export function readStateContent(kindId: string, source: StateSource): BoardContent {
  const kind = requireKind(kindId);
  const document = buildState(source);
  try {
    migrate(document, kind.schema);
    return readContent(new Board(document, kind.schema));
  } finally {
    document.destroy();
  }
}

/** Two states of a board side by side. */
export function compareStates({ kind, from, to }: HistoryWork["compare"]["input"]): HistoryWork["compare"]["result"] {
  const before = readStateContent(kind, from);
  const after = readStateContent(kind, to);
  return { from: before, to: after, changes: compareContents(before, after) };
}
