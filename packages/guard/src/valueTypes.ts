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
