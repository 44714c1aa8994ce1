import * as Y from "yjs";
import type { Board } from "./board.ts";
import { isElementId } from "./elementId.ts";
import type { ElementType } from "./elementType.ts";
import { orderChangeKey, parseOrderChange } from "./orderChange.ts";
import { longestOrderKey } from "./orderKey.ts";
import { typeKey } from "./readElement.ts";

/** What can be wrong with a document after a merge, an old client or a hostile one. */
export type ValidationCode =
  | "not-an-element"
  | "unknown-type"
  | "wrong-value"
  | "wrong-text"
  | "unknown-key"
  | "orphan"
  | "long-order"
  | "rule";

/** One thing that is wrong, with the way to it. */
export interface ValidationIssue {
  readonly code: ValidationCode;
  readonly elementId: string;
  readonly key?: string;
  readonly message: string;
}

function checkStored(id: string, map: Y.Map<unknown>, type: ElementType): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  const issue = (code: ValidationCode, key: string, message: string) =>
    issues.push({ code, elementId: id, key, message });
  for (const [key, stored] of map.entries()) {
    if (key === typeKey) continue;
    if (key === orderChangeKey) {
      if (parseOrderChange(stored) === undefined) issue("wrong-value", key, "is not a change of order");
      continue;
    }
    const valueType = Object.hasOwn(type.values, key) ? type.values[key] : undefined;
    if (valueType) {
      const parsed = valueType.schema.safeParse(stored);
      if (!parsed.success) issue("wrong-value", key, parsed.error.issues[0]?.message ?? "has the wrong shape");
    } else if (Object.hasOwn(type.texts, key)) {
      if (!(stored instanceof Y.Text)) issue("wrong-text", key, "is not a text");
      // Readers leave out what isn't a letter, and whoever types would be off by as much.
      else if (stored.length !== stored.toJSON().length) issue("wrong-text", key, "holds something else than letters");
    } else issue("unknown-key", key, `${type.label} has no such key`);
  }
  for (const key of Object.keys(type.texts)) if (!map.has(key)) issue("wrong-text", key, "is missing");
  return issues;
}

/**
 * Everything that is wrong with a board, in the order of ids; empty when it is whole. Never writes. A board with
 * issues can still be read and edited: readers use fallbacks.
 */
export function validate(board: Board): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  const elements = board.doc.getMap<unknown>("elements");
  for (const id of Array.from(elements.keys()).sort()) {
    const stored = elements.get(id);
    if (!(stored instanceof Y.Map) || !isElementId(id)) {
      issues.push({ code: "not-an-element", elementId: id, message: "is not an element" });
      continue;
    }
    const map: Y.Map<unknown> = stored;
    const type = board.schema.elements.get(String(map.get(typeKey)));
    if (!type) {
      issues.push({
        code: "unknown-type",
        elementId: id,
        message: `has the unknown type "${String(map.get(typeKey))}"`,
      });
      continue;
    }
    issues.push(...checkStored(id, map, type));
    const element = board.get(id);
    if (element && !board.isPlaced(element) && element.place?.[0] !== "~") {
      issues.push({ code: "orphan", elementId: id, key: "place", message: "stands in something that is gone" });
    }
    if ((element?.place?.[2].length ?? 0) > longestOrderKey) {
      issues.push({ code: "long-order", elementId: id, key: "place", message: "has an order key that has grown long" });
    }
  }
  return [...issues, ...(board.schema.check?.(board) ?? [])];
}
