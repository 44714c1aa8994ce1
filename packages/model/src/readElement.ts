import * as Y from "yjs";
import { isElementId } from "./elementId.ts";
import type { BoardElement, ElementType } from "./elementType.ts";
import { presentOrder } from "./orderChange.ts";
import { placeValue, type Place, type ValueType } from "./valueType.ts";

/** The key under which an element's type is stored in its map. */
export const typeKey = "type";

/** Reads one group; a missing or wrong value reads as the fallback, because a merge or an old client may write anything. */
function readValue<T>(map: Y.Map<unknown>, key: string, type: ValueType<T>): T {
  const stored = map.get(key);
  if (stored === undefined) return type.fallback;
  const parsed = type.schema.safeParse(stored);
  return parsed.success ? parsed.data : type.fallback;
}

/**
 * Whether a value of an element reads the same when it isn't stored. Most of what a new element holds is empty yet:
 * stored, that was up to half of what a large board had to be read from. Where an element stands is always said.
 */
export function isImplied({ values }: ElementType, key: string, checked: unknown): boolean {
  const group = values[key];
  return group !== undefined && group !== placeValue && JSON.stringify(checked) === JSON.stringify(group.fallback);
}

/** Where an element stands, with its order as it is after renumbering. */
function readPlace(map: Y.Map<unknown>, key: string): Place {
  const place = readValue(map, key, placeValue);
  const order = presentOrder(map, place[2]);
  return order === place[2] ? place : [place[0], place[1], order];
}

/** Reads one typed text; a plain string where a Y.Text belongs is read as it is. */
function readText(map: Y.Map<unknown>, key: string): string {
  const stored = map.get(key);
  if (stored instanceof Y.Text) return stored.toJSON();
  return typeof stored === "string" ? stored : "";
}

/**
 * The plain, frozen element that stands under a key of the `elements` map. `undefined` for whatever can't be shown as
 * an element: another value than a map, no type, a type this schema doesn't know, a key that is no id.
 */
export function readElement(
  id: string,
  stored: unknown,
  types: ReadonlyMap<string, ElementType>,
): BoardElement | undefined {
  if (!(stored instanceof Y.Map) || !isElementId(id)) return undefined;
  const map: Y.Map<unknown> = stored;
  const name = map.get(typeKey);
  const type = typeof name === "string" ? types.get(name) : undefined;
  if (!type) return undefined;
  const element: Record<string, unknown> = { id, type: type.type };
  for (const key in type.values) {
    const valueType = type.values[key];
    if (valueType) element[key] = valueType === placeValue ? readPlace(map, key) : readValue(map, key, valueType);
  }
  for (const key in type.texts) element[key] = readText(map, key);
  return Object.freeze(element) as BoardElement;
}
