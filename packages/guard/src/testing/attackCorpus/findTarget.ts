import * as Y from "yjs";
import type { AttackTarget } from "./attack.ts";

const attackedElement = "attacked";

/** Puts the element that attacks are aimed at on a board, as one of those who work on it. */
export function addAttackedElement(document: Y.Doc): void {
  document.transact(() => {
    const element = new Y.Map<unknown>();
    document.getMap("elements").set(attackedElement, element);
    element.set("at", [10, 20]);
    element.set("text", new Y.Text("Hello"));
  });
}

/** Finds it, for an attacker with a copy of the document. `mine` is a client id that nobody has used. */
export function findTarget(document: Y.Doc, mine: number): AttackTarget {
  const elementItem = itemOf(document.getMap("elements"), attackedElement);
  const element = document.getMap("elements").get(attackedElement);
  if (!(element instanceof Y.Map)) throw new TypeError("The element is no map");
  const text: unknown = element.get("text");
  if (!(text instanceof Y.Text) || !text._start) throw new TypeError("The text is no text");
  const other = elementItem.id.client;
  return {
    mine,
    other,
    otherEnd: Y.getState(document.store, other),
    element: idOf(elementItem),
    text: idOf(itemOf(element, "text")),
    letter: idOf(text._start),
    value: idOf(itemOf(element, "at")),
  };
}

function itemOf(map: Y.Map<unknown>, key: string): Y.Item {
  const item = map._map.get(key);
  if (!item) throw new RangeError(`There is nothing under ${key}`);
  return item;
}

function idOf({ id }: Y.Item): readonly [number, number] {
  return [id.client, id.clock];
}
