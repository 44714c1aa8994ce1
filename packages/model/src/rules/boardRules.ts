import { isElementId } from "../elementId.ts";
import type { ElementType } from "../elementType.ts";
import { orderChangeKey } from "../orderChange.ts";
import { typeKey } from "../readElement.ts";
import { valueTypes, type EntryRule, type GuardRules, type PlaceRule } from "@throughline/guard";
import { typesOfSchema } from "./typesOfSchema.ts";

const anything: PlaceRule = { holds: "anything" };
const text: PlaceRule = { holds: "text" };
const words: PlaceRule = { holds: "value", types: valueTypes.words };
const serverOnly: PlaceRule = { holds: "server's" };

/** What a document says of the board itself. People rename it; what it is and in which format, the server says. */
const serverKeys: readonly string[] = ["kind", "version"];

const metaEntry: EntryRule = (key) => {
  if (key === "title") return words;
  return serverKeys.includes(key) ? serverOnly : undefined;
};

/**
 * What people may write into a board's content: its title, and elements whose known keys hold what they are made for,
 * a text a text and a list a list. Values are looked at no closer than that: readers cope with any, and a page that is
 * older or newer than the server may know other choices, types of elements and keys. So a migration that stores
 * something else under a key gives it another name; who was offline meanwhile would be refused.
 * @param types the elements of the board's kind; none where that isn't known
 */
export function createBoardRules(types: Iterable<ElementType> = []): GuardRules {
  const element: PlaceRule = { holds: "map", entry: createElementEntry(types) };
  return {
    roots: new Map([
      ["meta", { shape: "map", entry: metaEntry, serverKeys }],
      ["elements", { shape: "map", entry: (id: string) => (isElementId(id) ? element : undefined) }],
    ]),
  };
}

/** For boards whose kind isn't known. */
export const boardRules: GuardRules = createBoardRules();

/** By key alone, not by the element's type too: an undo may bring back an element's keys before its type. */
function createElementEntry(types: Iterable<ElementType>): EntryRule {
  const keys = new Map<string, PlaceRule>([
    [typeKey, words],
    [orderChangeKey, { holds: "value", types: valueTypes.list }],
  ]);
  for (const { values, texts } of types) {
    for (const [key, { schema }] of Object.entries(values)) {
      keys.set(key, either(keys.get(key), { holds: "value", types: typesOfSchema(schema) | valueTypes.undefined }));
    }
    for (const key of Object.keys(texts)) keys.set(key, either(keys.get(key), text));
  }
  return (key) => keys.get(key) ?? anything;
}

/** What two types of element hold under one key. */
function either(rule: PlaceRule | undefined, other: PlaceRule): PlaceRule {
  if (rule === undefined) return other;
  if (rule.holds === "value" && other.holds === "value") return { holds: "value", types: rule.types | other.types };
  return rule.holds === other.holds ? rule : anything;
}
