import type { FixedRule, FixedTypes } from "@throughline/guard";
import type { ElementType } from "../elementType.ts";
import { orderChangeKey } from "../orderChange.ts";
import { typeKey } from "../readElement.ts";

/** Makes the rule of a kind of board from all its types of elements and those that are fixed. */
export function createFixedRule(all: Iterable<ElementType>, types: FixedTypes): FixedRule {
  const keysOf = ({ values, texts }: ElementType) => [...Object.keys(values), ...Object.keys(texts)];
  const elements = Array.from(all);
  const free = new Set(elements.filter(({ type }) => !types.has(type)).flatMap(keysOf));
  const fixed = elements.filter(({ type }) => types.has(type)).flatMap(keysOf);
  // Who may move something may move it into a gap that has grown narrow.
  const withOrder = (keys: ReadonlySet<string>) => (keys.has("place") ? new Set([...keys, orderChangeKey]) : keys);
  const writable = new Map(Array.from(types, ([type, keys]) => [type, withOrder(keys)]));
  return { elements: "elements", typeKey, types: writable, telling: new Set(fixed.filter((key) => !free.has(key))) };
}
