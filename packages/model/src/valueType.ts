import { z } from "zod/mini";
import type { FieldDescription } from "./field.ts";
import { firstOrderKey, isOrderKey, type OrderKey } from "./orderKey.ts";

/**
 * One group of an element: fields that change together, stored as one plain value under one key. The last writer
 * wins for the group as a whole, so a group never holds half of one person's change and half of another's.
 */
export interface ValueType<T> {
  readonly schema: z.ZodMiniType<T>;
  /**
   * What readers see when the value is missing or has the wrong shape. Not stored with a new element: another fallback
   * is another format, with a migration.
   */
  readonly fallback: T;
  /** How it is edited; absent for values that only operations write, such as a placement. */
  readonly field?: FieldDescription;
}

/** Describes a group of an element type. */
export function value<T>(schema: z.ZodMiniType<T>, fallback: T, field?: FieldDescription): ValueType<T> {
  return field === undefined ? { schema, fallback } : { schema, fallback, field };
}

/** Where an element stands: what contains it, in which lane of that container, and its order there. */
export type Place = readonly [container: string, lane: string, order: OrderKey];

/** The container of elements at the top of the board. */
export const rootContainer = "";

/** The container of elements whose container or lane is gone: nothing is lost, someone puts it back. */
export const unplacedContainer = "~";

/** The `place` group; one value, so that a card can't be half in one place and half in another. */
export const placeValue: ValueType<Place> = value(
  z.tuple([
    z.string().check(z.maxLength(100)),
    z.string().check(z.maxLength(100)),
    z.string().check(z.refine(isOrderKey, "is not an order key")),
  ]),
  [unplacedContainer, "", firstOrderKey],
);

/** A short plain text that is replaced as a whole (a tracker key, a name of an owner). */
export function wordsValue(label: string, placeholder?: string): ValueType<string> {
  return value(z.string().check(z.maxLength(500)), "", { control: "words", label, placeholder });
}

/** A longer plain text that is replaced as a whole. For text that several people type at once use a text field. */
export function paragraphValue(label: string, placeholder?: string): ValueType<string> {
  return value(z.string().check(z.maxLength(20_000)), "", { control: "paragraph", label, placeholder });
}

/** A list of short texts, e.g. services or tags. */
export function listValue(label: string, placeholder?: string): ValueType<readonly string[]> {
  // Not zod's `readonly()`: it freezes what it refuses too, and a frozen Yjs type breaks its document.
  const schema: z.ZodMiniType<readonly string[]> = z.array(z.string().check(z.maxLength(500))).check(z.maxLength(200));
  return value(schema, [], { control: "list", label, placeholder });
}
