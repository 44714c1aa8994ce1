import type { Board, ElementType } from "@throughline/model";
import { expect, it } from "vitest";
import { fieldsOf } from "../table/elementColumns.ts";
import { exportCsv } from "../table/exportBoard.ts";
import type { Kind } from "../contract/kind.ts";
import { planImport } from "../table/planImport.ts";
import { author, buildBoard } from "./boards.ts";

/** Values of a field unlike what it is by itself, that its schema takes: what people could fill in. */
function valuesOf(type: ElementType, key: string): unknown[] {
  const text = type.texts[key];
  if (text) return ["=1+1, and “more”", text.multiline ? "first\nsecond" : "second"];
  const group = type.values[key];
  const field = group?.field;
  const tried = [
    ...(field?.control === "choice" ? field.options.map(({ value }) => value) : []),
    ...(field?.control === "number" ? [field.min, field.max, (field.min ?? 0) + (field.step ?? 1)] : []),
    ["one|two", "three, four", "five\\six"],
    "2026-03-31",
    "https://example.org/a?b=c,d",
    "mint",
    "- a line\nand 'another'",
    true,
    1,
    0,
  ];
  return tried.filter(
    (value) => group?.schema.safeParse(value).success && JSON.stringify(value) !== JSON.stringify(group.fallback),
  );
}

/** The fields of all elements of a type without ids and places, in an order of their own. */
function contents(board: Board, type: ElementType): string[] {
  const keys = fieldsOf(type);
  return board
    .ofType(type)
    .map((element) => JSON.stringify(keys.map((key) => (element as Readonly<Record<string, unknown>>)[key])))
    .toSorted();
}

/**
 * Whatever an element can hold comes back from a CSV: each field of each type of element is filled in on every template
 * that has one, written, read and compared. A field that files don't know fails here.
 */
export function describeFields(kind: Kind): void {
  const full = kind.templates.at(-1);
  for (const type of kind.schema.elements.values()) {
    it.each(fieldsOf(type))(`a CSV holds what ${type.type} holds: %s`, (key) => {
      const values = valuesOf(type, key);
      expect(values, `a value to try for ${type.type}.${key}`).not.toEqual([]);
      for (const value of values) {
        const board = buildBoard(kind);
        board.transact(author, (writer) => {
          full?.build(writer);
          for (const { id } of writer.ofType(type)) {
            if (key in type.texts) writer.setText(id, key, String(value));
            else writer.set(id, key, value);
          }
        });
        expect(board.ofType(type).length).toBeGreaterThan(0);
        const plan = planImport(kind, new TextEncoder().encode(exportCsv(kind, board)));
        if (!plan.ok) throw new Error(plan.message);
        const copy = buildBoard(kind);
        copy.transact(author, (writer) => plan.plan.build(writer));
        expect(contents(copy, type)).toEqual(contents(board, type));
      }
    });
  }
}
