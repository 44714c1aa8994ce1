import { boardContentSchema, migrateContent, type BoardWriter } from "@throughline/model";
import { checkElements } from "./checkElements.ts";
import type { Kind } from "../contract/kind.ts";
import { tableError, type TableError } from "./tableError.ts";
import type { ImportPlan } from "./tableFormat.ts";
import { say } from "./words/say.ts";

/** Why a board's own JSON can't be imported. */
export type BoardFileErrorCode = "not-a-board" | "wrong-kind" | "newer-version";

/** A board file that was worked out. */
export interface BoardFilePlan {
  readonly ok: true;
  readonly title: string;
  readonly plan: ImportPlan;
}

/** Whether a JSON value says of itself that it is a board of ours. */
export function isBoardFile(value: unknown): boolean {
  return typeof value === "object" && value !== null && "format" in value && value.format === "throughline-board";
}

/**
 * Works out the import of a board's own JSON: brings it to the current version and drops elements that don't fit, each
 * with its position and a reason. Ids are kept, so that what refers to them still does.
 */
export function planBoardFile(kind: Kind, value: unknown): BoardFilePlan | TableError<BoardFileErrorCode> {
  const parsed = boardContentSchema.safeParse(value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join(".") ?? "";
    return tableError("not-a-board", say.damagedBoard({ at: path === "" ? "none" : "path", path }));
  }
  const { schema } = kind;
  if (parsed.data.kind !== kind.id) {
    return tableError("wrong-kind", say.wrongKind({ kind: parsed.data.kind, wanted: kind.id }));
  }
  if (parsed.data.version > schema.version) {
    return tableError("newer-version", say.newerVersion);
  }
  const content = migrateContent(parsed.data, schema);
  const { elements, dropped } = checkElements(schema, content.elements, parsed.data.elements);
  const counts = new Map<string, number>();
  for (const { type } of elements) counts.set(String(type), (counts.get(String(type)) ?? 0) + 1);
  const made = Array.from(schema.elements.values(), ({ type, label }) => ({
    type,
    label,
    count: counts.get(type) ?? 0,
  }));
  const read = content.elements.length;
  return {
    ok: true,
    title: content.title,
    plan: {
      report: { read, kept: elements.length, dropped, notes: [], made: made.filter(({ count }) => count > 0) },
      build: (board) => insertAll(board, elements),
    },
  };
}

function insertAll(board: BoardWriter, elements: ReturnType<typeof checkElements>["elements"]): void {
  for (const { id, type: name, ...content } of elements) {
    const type = board.schema.elements.get(String(name));
    if (type) board.insertRecord(type, content, String(id));
  }
}
