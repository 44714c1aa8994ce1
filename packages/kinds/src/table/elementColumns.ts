import type { ElementType } from "@throughline/model";
import { midSentence } from "@throughline/words";
import { cellToField, fieldToCell, type ChoiceWords } from "./fieldCell.ts";
import { tableField, type ColumnWords, type WrittenField } from "./tableField.ts";
import type { TableField } from "./tableFormat.ts";
import { say } from "./words/say.ts";

/** What a file's column says of a field beyond what the element says itself. */
export interface ColumnHint extends Omit<WrittenField, "isReadOnly" | "words"> {
  /** What the screen calls it, where the element's own word for it isn't enough. */
  readonly words?: () => Partial<ColumnWords>;
  /** What its choices are called in files, by their values; without it by the values themselves. */
  readonly choices?: ChoiceWords;
}

/** A field of an element as a column of a file. */
export interface ElementColumn extends TableField {
  /** The field's key in its element. */
  readonly field: string;
  readonly choices?: ChoiceWords;
}

/** The fields of an element that people can fill in: its texts and values, without where it stands. */
export function fieldsOf(type: ElementType): string[] {
  return [...Object.keys(type.texts), ...Object.keys(type.values).filter((key) => key !== "place")];
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const apart = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/**
 * The columns of an element in files: one for each of its fields, so that a file can hold whatever the element can.
 * Hints name them and say what trackers call them; a field without one is called "Story size", by its keys, and is
 * written and read all the same. No header is a word of the screen: files are the same in every language.
 */
export function elementColumns(
  type: ElementType,
  hints: Readonly<Record<string, ColumnHint>>,
): readonly ElementColumn[] {
  return fieldsOf(type).map((field) => {
    const control = type.values[field]?.field?.control;
    const own = () => type.texts[field]?.label ?? type.values[field]?.field?.label ?? capital(apart(field));
    const { words, ...hint } = hints[field] ?? {
      key: `${type.type}${capital(field)}`,
      label: capital(`${type.type} ${apart(field)}`),
      isSeldom: true,
    };
    const column = tableField({
      isDate: control === "date",
      isRepeated: control === "list",
      isSeldom: false,
      ...hint,
      words: () => ({
        name: own(),
        description: say.fieldOf({ field: own(), type: midSentence(type.label) }),
        ...words?.(),
      }),
    });
    return Object.defineProperties({ ...column, ...hint, field }, Object.getOwnPropertyDescriptors(column));
  });
}

/** The fields of a file from the columns of several elements and others, each key once. */
export function tableFieldsOf(...columns: readonly (readonly TableField[])[]): readonly TableField[] {
  return Array.from(new Map(columns.flat().map((column) => [column.key, column])).values());
}

/** The cells of an element by the keys of its columns. */
export function elementCells(
  type: ElementType,
  columns: readonly ElementColumn[],
  element: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ key, field, choices }) => [key, fieldToCell(type, field, element[field], choices)]),
  );
}

/** What was read of an element from the cells of a row. */
export interface ReadElement {
  readonly content: Record<string, unknown>;
  /** Filled cells that don't fit their field. */
  readonly misfits: readonly { readonly column: ElementColumn; readonly cell: string }[];
}

/** Reads an element from cells by the keys of its columns. What doesn't fit has its fallback and is told. */
export function readElement(
  type: ElementType,
  columns: readonly ElementColumn[],
  cell: (key: string) => string,
): ReadElement {
  const content: Record<string, unknown> = {};
  const misfits: { column: ElementColumn; cell: string }[] = [];
  for (const column of columns) {
    const text = cell(column.key);
    const read = cellToField(type, column.field, text, column.choices);
    if (read) content[column.field] = read.value;
    else {
      content[column.field] = type.values[column.field]?.fallback ?? "";
      misfits.push({ column, cell: text });
    }
  }
  return { content, misfits };
}

/** Whether an element holds more than its name: a field that isn't what it is by itself. */
export function holdsMore(type: ElementType, element: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(type.values).some(
    ([key, { fallback }]) => key !== "place" && JSON.stringify(element[key]) !== JSON.stringify(fallback),
  );
}

/** Reads those fields of an element for which a kind has no rules of its own. */
export function readFurther(
  type: ElementType,
  columns: readonly ElementColumn[],
  ruled: readonly string[],
  cell: (key: string) => string,
): Record<string, unknown> {
  const further = columns.filter(({ key, field }) => !ruled.includes(field) && cell(key).trim() !== "");
  return readElement(type, further, cell).content;
}
