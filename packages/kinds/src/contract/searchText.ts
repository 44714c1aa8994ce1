import type { BoardReader, ElementType } from "@throughline/model";
import type { Kind } from "./kind.ts";
import { outlineElementIds } from "./outline.ts";

/** The most text of one board that is indexed, in UTF-8 bytes. */
export const maxSearchBytes = 200_000;

const wordControls: ReadonlySet<string> = new Set(["words", "paragraph", "list", "url"]);

/** The keys under which an element type holds what people wrote, texts first. */
function writtenKeys(type: ElementType): string[] {
  const values = Object.keys(type.values).filter((key) => wordControls.has(type.values[key]?.field?.control ?? ""));
  return [...Object.keys(type.texts), ...values];
}

function wordsOf(stored: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(stored) ? stored : [stored];
  return list.filter((entry) => typeof entry === "string").map((entry) => entry.trim());
}

/**
 * Everything that people wrote on a board, one text a line in the order of its outline; for the full-text index. The
 * title is not in it. Stops before the text that would go over {@link maxSearchBytes}.
 */
export function searchText(kind: Kind, board: BoardReader): string {
  const encoder = new TextEncoder();
  const keys = new Map(Array.from(kind.schema.elements.values(), (type) => [type.type, writtenKeys(type)]));
  const found: string[] = [];
  let room = maxSearchBytes;
  for (const id of outlineElementIds(kind.outline(board))) {
    const element = board.get(id);
    for (const key of keys.get(element?.type ?? "") ?? []) {
      for (const text of wordsOf(element?.[key])) {
        if (text === "") continue;
        room -= encoder.encode(text).length + 1;
        if (room < 0) return found.join("\n");
        found.push(text);
      }
    }
  }
  return found.join("\n");
}
