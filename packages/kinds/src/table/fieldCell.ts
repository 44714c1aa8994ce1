import type { ElementType } from "@throughline/model";
import { isDay } from "./calendarDay.ts";
import { cellToList, listToCell } from "./cellList.ts";

/** What the choices of a field are called in files, by their values: the same in every language. */
export type ChoiceWords = Readonly<Record<string, string>>;

/** A field of an element as a file holds it: words for choices, days as `YYYY-MM-DD`, lists with | between. */
export function fieldToCell(type: ElementType, key: string, value: unknown, choices: ChoiceWords = {}): string {
  const field = type.values[key]?.field;
  if (value === null || value === undefined) return "";
  switch (field?.control) {
    case "choice":
      return choices[plain(value)] ?? plain(value);
    case "toggle":
      return value === true ? "yes" : "";
    case "list":
      return Array.isArray(value) ? listToCell(value.map(String)) : "";
    default:
      return plain(value);
  }
}

const plain = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);

const fold = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function valueOf(type: ElementType, key: string, cell: string, choices: ChoiceWords): unknown {
  const field = type.values[key]?.field;
  const text = cell.trim();
  switch (field?.control) {
    case "choice":
      return field.options.find(({ value, label }) =>
        [value, choices[value] ?? value, label].some((name) => fold(name) === fold(text)),
      )?.value;
    case "toggle":
      if (/^(?:yes|y|ja|j|true|x|1|✓|✔)$/i.test(text)) return true;
      return /^(?:no|n|nein|false|0|-)$/i.test(text) ? false : undefined;
    case "number": {
      const number = Number(text.replace("−", "-").replace(",", "."));
      return Number.isFinite(number) ? number : undefined;
    }
    case "hue":
      return fold(text);
    case "date":
      return isDay(text) ? text : undefined;
    case "list":
      return cellToList(cell);
    case "url":
      return text;
    case "words":
    case "paragraph":
      return cell;
    case undefined:
      return typeof type.values[key]?.fallback === "string" ? cell : parse(text);
  }
}

/** Reads a cell as a field of an element: its value, its fallback when the cell is empty, or `undefined` when it doesn't fit. */
export function cellToField(
  type: ElementType,
  key: string,
  cell: string,
  choices: ChoiceWords = {},
): { readonly value: unknown } | undefined {
  const text = type.texts[key];
  if (text) return cell.length <= text.maxLength ? { value: cell } : undefined;
  const group = type.values[key];
  if (!group) return undefined;
  if (cell.trim() === "") return { value: group.fallback };
  const parsed = group.schema.safeParse(valueOf(type, key, cell, choices));
  return parsed.success ? { value: parsed.data } : undefined;
}
