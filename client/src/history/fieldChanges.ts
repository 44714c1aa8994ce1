import type { BoardElement, ElementType, FieldDescription } from "@throughline/model";
import { say } from "./words/say.ts";

/** One field of an element before and after, in words. */
export interface FieldChange {
  readonly key: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

const unset = say.notSet;

/**
 * The fields that differ between two states of an element, texts first. Only what people can see and set has words:
 * values without a description, such as a place, are left out. `keys`: only these.
 */
export function fieldChanges(
  type: ElementType,
  before: BoardElement,
  after: BoardElement,
  keys?: readonly string[],
): FieldChange[] {
  const counts = (key: string) =>
    (keys?.includes(key) ?? true) && JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const texts = Object.entries(type.texts)
    .filter(([key]) => counts(key))
    .map(([key, { label }]) => ({ key, label, from: textOf(before[key]), to: textOf(after[key]) }));
  const values = Object.entries(type.values).flatMap(([key, { field }]) => {
    if (!field || !counts(key)) return [];
    return [{ key, label: field.label, from: valueWords(before[key], field), to: valueWords(after[key], field) }];
  });
  return [...texts, ...values];
}

function textOf(value: unknown): string {
  return typeof value === "string" && value.trim() !== "" ? value : say.empty;
}

/** A value as its control would show it. */
function valueWords(value: unknown, field: FieldDescription): string {
  if (value === null || value === undefined || value === "") return unset;
  switch (field.control) {
    case "choice":
      return field.options.find((option) => option.value === value)?.label ?? plain(value);
    case "toggle":
      return value === true ? say.on : say.off;
    case "number":
      return field.unit === undefined ? plain(value) : `${plain(value)} ${field.unit}`;
    case "list":
      return Array.isArray(value) && value.length > 0 ? value.join(", ") : unset;
    default:
      return plain(value);
  }
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
