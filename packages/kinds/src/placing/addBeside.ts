import type { BoardReader, ElementType, OperationCall } from "@throughline/model";
import type { IconName } from "@throughline/scene";
import type { MenuEntry } from "../contract/menu.ts";
import { nextSibling, type SiblingAnchor } from "./siblings.ts";

/** An entry that makes an element, which is then opened for typing. */
export function addEntry(id: string, label: string, call: OperationCall, icon: IconName = "plus"): MenuEntry {
  return { id, label, icon, call, opens: true };
}

/** "Add step before" and "… after" an element of a type; `callOf` makes one where the anchor says. */
export function addBeside(
  board: BoardReader,
  type: ElementType,
  id: string,
  [before, after]: readonly [before: string, after: string],
  callOf: (anchor: SiblingAnchor) => OperationCall,
  icon?: IconName,
): MenuEntry[] {
  const next = nextSibling(board, type, id);
  return [
    addEntry("add-before", before, callOf({ before: id }), icon),
    addEntry("add-after", after, callOf(next === undefined ? {} : { before: next }), icon),
  ];
}
