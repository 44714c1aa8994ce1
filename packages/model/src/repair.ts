import * as Y from "yjs";
import type { Board } from "./board.ts";
import { createOrigin } from "./origin.ts";
import { validate, type ValidationCode, type ValidationIssue } from "./validate.ts";
import { firstOrderKey, isOrderKey } from "./orderKey.ts";
import { unplacedContainer } from "./valueType.ts";

const repairOrigin = createOrigin("repair");

/** What {@link repair} does something about; all else stays as it is, however often it runs. */
const repairable: ReadonlySet<ValidationCode> = new Set(["orphan", "wrong-value", "wrong-text", "long-order"]);

/** Whether {@link repair} has something to do. Never writes. */
export function needsRepair(board: Board): boolean {
  return validate(board).some(({ code }) => repairable.has(code));
}

/**
 * Makes a board whole again and returns what was wrong. Deterministic: two devices that repair the same document
 * write the same values. No content is lost: an orphan goes to "unplaced" and keeps its order, a text that became a
 * plain string, or holds something else than letters, becomes a text again. What can't be read as an element (unknown
 * types, other values) is left as it is: a newer program may know it.
 */
export function repair(board: Board): readonly ValidationIssue[] {
  const issues = validate(board);
  if (issues.length === 0) return issues;
  const elements = board.doc.getMap<unknown>("elements");
  board.transact(repairOrigin, (writer) => {
    for (const { code, elementId, key } of issues) {
      const map = elements.get(elementId);
      if (!(map instanceof Y.Map) || key === undefined) continue;
      if (code === "orphan") {
        const order = board.get(elementId)?.place?.[2];
        writer.set(elementId, "place", [unplacedContainer, "", isOrderKey(order) ? order : firstOrderKey]);
      } else if (code === "wrong-value") map.delete(key);
      else if (code === "wrong-text") {
        const stored = map.get(key);
        const words = stored instanceof Y.Text ? stored.toJSON() : stored;
        map.set(key, new Y.Text(typeof words === "string" ? words : ""));
      }
    }
  });
  board.renumber(issues.filter(({ code }) => code === "long-order").map(({ elementId }) => elementId));
  return issues;
}
