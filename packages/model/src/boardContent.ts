import { z } from "zod/mini";
import type { Board } from "./board.ts";
import type { BoardReader } from "./boardReader.ts";
import { OperationError } from "./operationError.ts";
import type { Origin } from "./origin.ts";

/** A board as plain JSON: what `GET …/elements` answers, what the JSON file holds, what templates are made of. */
export interface BoardContent {
  readonly format: "throughline-board";
  readonly kind: string;
  readonly version: number;
  readonly title: string;
  readonly elements: readonly Readonly<Record<string, unknown>>[];
}

/** The shape of {@link BoardContent}; what the elements hold is checked by the board's own types. */
export const boardContentSchema: z.ZodMiniType<BoardContent> = z.object({
  format: z.literal("throughline-board"),
  kind: z.string(),
  version: z.int().check(z.positive()),
  title: z.string().check(z.maxLength(300)),
  elements: z.array(z.record(z.string(), z.unknown())).check(z.maxLength(100_000)),
});

/** The board as plain JSON, elements sorted by id so that equal boards give equal text. */
export function readContent(board: BoardReader): BoardContent {
  const elements = Array.from(board.all()).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    format: "throughline-board",
    kind: board.schema.kind,
    version: board.schema.version,
    title: board.title,
    elements,
  };
}

/** Marks an empty document as a board of this kind, in its current version. Does nothing on one that is marked. */
export function initialize(board: Board, title: string, origin: Origin): void {
  if (board.version > 0) return;
  board.transact(origin, (writer) => {
    writer.setMeta("kind", board.schema.kind);
    writer.setMeta("version", board.schema.version);
    writer.setMeta("title", title);
  });
}

/** Writes elements of the current version into a board. @throws OperationError with the path of the first that doesn't fit. */
export function writeElements(board: Board, elements: BoardContent["elements"], origin: Origin): void {
  board.transact(origin, (writer) => {
    for (const [index, { id, type: name, ...content }] of elements.entries()) {
      const type = board.schema.elements.get(String(name));
      const message = type ? "has no id" : `has the unknown type "${String(name)}"`;
      if (!type || typeof id !== "string") {
        throw new OperationError("invalid", `Element ${index + 1} ${message}`, [
          { path: ["elements", index], message },
        ]);
      }
      writer.insertRecord(type, content, id);
    }
  });
}

/** Makes the board's elements and title equal to given content, as one change: restoring a revision is a new edit. */
export function replaceContent(board: Board, content: BoardContent, origin: Origin): void {
  const wanted = new Map(content.elements.map((element) => [String(element.id), element]));
  board.transact(origin, (writer) => {
    if (content.title !== "") writer.setMeta("title", content.title);
    for (const element of Array.from(board.all())) if (!wanted.has(element.id)) writer.remove(element.id);
    const missing: Readonly<Record<string, unknown>>[] = [];
    for (const [id, { id: _id, type: name, ...fields }] of wanted) {
      const type = board.schema.elements.get(String(name));
      const present = board.get(id);
      if (!type || present?.type !== type.type) {
        // Also what can't be read as an element and would keep the id.
        writer.remove(id);
        missing.push({ id, type: name, ...fields });
        continue;
      }
      for (const key of Object.keys(type.values)) {
        const next = key in fields ? fields[key] : type.values[key]?.fallback;
        if (JSON.stringify(present[key]) !== JSON.stringify(next)) writer.set(id, key, next);
      }
      for (const key of Object.keys(type.texts)) {
        const text = fields[key];
        writer.setText(id, key, typeof text === "string" ? text : "");
      }
    }
    writeElements(board, missing, origin);
  });
}
