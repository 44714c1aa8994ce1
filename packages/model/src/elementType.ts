import { forbiddenKeys } from "./elementId.ts";
import { orderChangeKey } from "./orderChange.ts";
import type { Place, ValueType } from "./valueType.ts";

/** A text that people type into together; stored as a Y.Text that is made with the element. */
export interface TextType {
  readonly label: string;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  /** Characters (UTF-16 units); longer input is refused by operations. */
  readonly maxLength: number;
}

/** Describes a typed text of an element type. */
export function text(label: string, options: Partial<Omit<TextType, "label">> = {}): TextType {
  // As they stand, not as they are now: words may be another language's at the next reading.
  return Object.defineProperties({ label, maxLength: 5_000 }, Object.getOwnPropertyDescriptors(options));
}

/**
 * Where elements of a type may stand. `containers` and `lanes` name element types; an empty list of containers means
 * the top of the board. What refers to something else is an orphan: readers show it as unplaced, `repair` moves it there.
 */
export interface Placement {
  readonly containers: readonly string[];
  readonly lanes?: readonly string[];
  /** Types of container that may be empty, e.g. a story with no release is allowed: then lane "" is valid too. */
  readonly laneOptional?: boolean;
  readonly rootToo?: boolean;
}

export type ValueTypes = Readonly<Record<string, ValueType<unknown>>>;

/** Everything the product knows of one type of element: its words, its groups, its texts, where it may stand. */
export interface ElementType<N extends string = string, V extends ValueTypes = ValueTypes, T extends string = string> {
  readonly type: N;
  /** What people call one of these, e.g. "Step". */
  readonly label: string;
  /** So many of these, in words: "1 step", "4 steps". Every type of a kind has it; elsewhere they are elements. */
  readonly counted?: (count: number) => string;
  /** A name from the scene's icons. */
  readonly icon: string;
  readonly values: V;
  readonly texts: Readonly<Record<T, TextType>>;
  readonly placement?: Placement;
}

/** An element as everything outside the model sees it: plain, frozen, a new object whenever anything in it changed. */
export type BoardElement = { readonly id: string; readonly type: string; readonly place?: Place } & {
  readonly [key: string]: unknown;
};

type Values<V extends ValueTypes> = { readonly [K in keyof V]: V[K] extends ValueType<infer T> ? T : never };

/** The plain element of a given type: `ElementOf<typeof stage>`. */
export type ElementOf<E extends ElementType> =
  E extends ElementType<infer N, infer V, infer T>
    ? { readonly id: string; readonly type: N } & Values<V> & { readonly [K in T]: string }
    : never;

/** What an element can be made with; whatever is left out has its fallback (values) or is empty (texts). */
export type ElementContent<E extends ElementType> = Partial<Omit<ElementOf<E>, "id" | "type">>;

/**
 * Defines a type of element. One file per type holds this and tells its whole story.
 * @throws Error when a key is reserved, or is used for a value and a text.
 */
export function defineElement<const N extends string, V extends ValueTypes, T extends string>(
  type: ElementType<N, V, T>,
): ElementType<N, V, T> {
  for (const key of [...Object.keys(type.values), ...Object.keys(type.texts)]) {
    if (key === "id" || key === "type" || key === orderChangeKey || forbiddenKeys.has(key))
      throw new Error(`${type.type}: "${key}" is reserved`);
    if (key in type.values && key in type.texts) throw new Error(`${type.type}: "${key}" is a value and a text`);
  }
  return Object.freeze(type);
}

/** Tells the type of a plain element and narrows it. */
export function isElementOf<E extends ElementType>(
  type: E,
  element: BoardElement | undefined,
): element is BoardElement & ElementOf<E> {
  return element?.type === type.type;
}
