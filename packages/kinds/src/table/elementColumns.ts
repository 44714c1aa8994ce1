import type { ElementType } from "@throughline/model";
import { cellToField, fieldToCell } from "./fieldCell.ts";
import type { TableField } from "./tableFormat.ts";

/** What a file's column says of a field beyond what the element says itself. */
export interface ColumnHint extends Partial<Omit<TableField, "isReadOnly">> {
  /** What other programs call it. */
  readonly aliases?: readonly string[];
}

/** A field of an element as a column of a file. */
export interface ElementColumn extends TableField {
  /** The field's key in its element. */
  readonly field: string;
}

/** The fields of an element that people can fill in: its texts and values, without where it stands. */
export function fieldsOf(type: ElementType): string[] {
  return [...Object.keys(type.texts), ...Object.keys(type.values).filter((key) => key !== "place")];
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * The columns of an element in files: one for each of its fields, so that a file can hold whatever the element can.
 * Hints name them and say what trackers call them; a field without one is called "Story size" and is written and read
 * all the same.
 */
export function elementColumns(
  type: ElementType,
  hints: Readonly<Record<string, ColumnHint>>,
): readonly ElementColumn[] {
  return fieldsOf(type).map((field) => {
    const description = type.values[field]?.field;
    const own = type.texts[field]?.label ?? description?.label ?? capital(field);
    const hint = hints[field];
    return {
      key: `${type.type}${capital(field)}`,
      label: hint ? own : capital(`${type.label} ${own}`.toLowerCase()),
      description: `${own} of the ${type.label.toLowerCase()}`,
      required: false,
      aliases: [],
      isDate: description?.control === "date",
      isRepeated: description?.control === "list",
      isSeldom: hint === undefined,
      ...hint,
      field,
    };
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
  return Object.fromEntries(columns.map(({ key, field }) => [key, fieldToCell(type, field, element[field])]));
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
    const read = cellToField(type, column.field, text);
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
