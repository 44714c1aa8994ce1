import { z } from "zod/mini";

/** Sorts of plain values, one bit each, so that several are one number. */
export const valueTypes = {
  null: 1,
  boolean: 2,
  number: 4,
  /** At most `longestWords` characters. */
  words: 8,
  longText: 16,
  list: 32,
  record: 64,
  bytes: 128,
  undefined: 256,
} as const;

/** A set of `valueTypes`. */
export type ValueTypes = number;

/** How long a text may be to count as words, in UTF-16 units: as long as a board's title. */
export const longestWords = 300;

const text = valueTypes.words | valueTypes.longText;
const anyValue: ValueTypes = 2 ** 9 - 1;

const ofJsonType: Readonly<Record<string, ValueTypes>> = {
  null: valueTypes.null,
  boolean: valueTypes.boolean,
  number: valueTypes.number,
  integer: valueTypes.number,
  string: text,
  array: valueTypes.list,
  object: valueTypes.record,
};

/** The type of a text. */
export function typeOfText(words: string): ValueTypes {
  return words.length <= longestWords ? valueTypes.words : valueTypes.longText;
}

/** The type of a value that JSON can hold. */
export function typeOfJson(value: unknown): ValueTypes {
  if (value === null) return valueTypes.null;
  if (typeof value === "string") return typeOfText(value);
  if (typeof value === "boolean") return valueTypes.boolean;
  if (typeof value === "number") return valueTypes.number;
  return Array.isArray(value) ? valueTypes.list : valueTypes.record;
}

/** The types that the values of a schema can have, whatever else it asks of them; all of them where it doesn't say. */
export function typesOfSchema(schema: z.ZodMiniType): ValueTypes {
  return typesOf(z.toJSONSchema(schema, { unrepresentable: "any" }));
}

function typesOf(schema: z.core.JSONSchema._JSONSchema): ValueTypes {
  if (typeof schema === "boolean") return anyValue;
  const { type, anyOf } = schema;
  if (typeof type === "string") return ofJsonType[type] ?? anyValue;
  if (anyOf === undefined) return anyValue;
  return anyOf.reduce((types, each) => types | typesOf(each), 0);
}
