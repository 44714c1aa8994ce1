import type { BoardElement, BoardSchema, FieldDescription, TextType } from "@throughline/model";
import { say } from "./words/say.ts";

/** A value that the inspector shows for one element or for several at once. */
export interface InspectorField {
  readonly key: string;
  readonly field: FieldDescription;
  /** What all of them have; `undefined` when they differ. */
  readonly value: unknown;
  readonly isMixed: boolean;
}

/** A typed text of the one element that is selected. */
export interface InspectorText {
  readonly key: string;
  readonly text: TextType;
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The fields that all elements have under the same key with the same control and label, in the first one's order. */
export function commonFields(schema: BoardSchema, elements: readonly BoardElement[]): InspectorField[] {
  const [first, ...others] = elements;
  const type = first && schema.elements.get(first.type);
  if (!first || !type) return [];
  return Object.entries(type.values).flatMap(([key, { field }]) => {
    if (!field) return [];
    const shared = others.every((element) => {
      const described = schema.elements.get(element.type)?.values[key]?.field;
      return described !== undefined && same(described, field);
    });
    if (!shared) return [];
    const isMixed = others.some((element) => !same(element[key], first[key]));
    return [{ key, field, value: isMixed ? undefined : first[key], isMixed }];
  });
}

/** The typed texts of an element; several at once have none in common that could be typed in. */
export function textsOf(schema: BoardSchema, elements: readonly BoardElement[]): InspectorText[] {
  const [only] = elements;
  if (!only || elements.length !== 1) return [];
  return Object.entries(schema.elements.get(only.type)?.texts ?? {}).map(([key, text]) => ({ key, text }));
}

/** What is selected, as a heading: "Pain point", "3 × Story", "5 elements". */
export function selectionTitle(schema: BoardSchema, elements: readonly BoardElement[]): string {
  const types = new Set(elements.map(({ type }) => type));
  const label = schema.elements.get(elements[0]?.type ?? "")?.label ?? say.element;
  if (elements.length === 1) return label;
  return types.size === 1 ? `${elements.length} × ${label}` : say.elements({ count: elements.length });
}
