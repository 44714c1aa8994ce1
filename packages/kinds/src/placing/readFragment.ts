import {
  compareOrdered,
  OperationError,
  placeValue,
  type BoardSchema,
  type ElementType,
  type OperationIssue,
  type Place,
} from "@throughline/model";
import type { Fragment } from "./fragment.ts";
import { say } from "./words/say.ts";

/** One element of a fragment whose content was checked. */
export interface FragmentElement {
  /** The id it was copied under; only good for finding what else of the fragment belongs to it. */
  readonly id: string;
  readonly type: ElementType;
  /** Where it stood; the fallback when that can't be read. */
  readonly place: Place;
  /** Everything else it holds, ready for `insertRecord`. */
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Checks what is about to be pasted, before anything is written. Elements of types this kind of board doesn't have
 * (copied from another kind) are left out, and so are keys that a type doesn't have.
 * @throws OperationError `invalid` when nothing is left, an id is missing or there twice, or content has the wrong shape.
 */
export function readFragment(schema: BoardSchema, fragment: Fragment): FragmentElement[] {
  const seen = new Set<string>();
  const issues: OperationIssue[] = [];
  const found: FragmentElement[] = [];
  for (const [index, record] of fragment.entries()) {
    const type = schema.elements.get(String(record.type));
    if (!type) continue;
    const problem = (key: string, message: string) => issues.push({ path: ["elements", index, key], message });
    const { id } = record;
    if (typeof id !== "string" || seen.has(id)) {
      problem("id", typeof id === "string" ? "is there twice" : "is missing");
      continue;
    }
    seen.add(id);
    const content: Record<string, unknown> = {};
    for (const [key, valueType] of Object.entries(type.values)) {
      if (key === "place" || record[key] === undefined) continue;
      const parsed = valueType.schema.safeParse(record[key]);
      if (parsed.success) content[key] = parsed.data;
      else problem(key, parsed.error.issues[0]?.message ?? "has the wrong shape");
    }
    for (const [key, { maxLength }] of Object.entries(type.texts)) {
      const text = record[key] ?? "";
      if (typeof text === "string" && text.length <= maxLength) content[key] = text;
      else problem(key, `is not a text of at most ${maxLength} characters`);
    }
    const place = placeValue.schema.safeParse(record.place);
    found.push({ id, type, place: place.success ? place.data : placeValue.fallback, content });
  }
  if (issues.length > 0) throw new OperationError("refused", say.unreadable, issues);
  if (found.length === 0) throw new OperationError("refused", say.nothingFits);
  return found;
}

/** Checks what fragments stood in, which may be of no type that this kind of board has. @throws OperationError `invalid` */
export function readAround(schema: BoardSchema, around: Fragment = []): FragmentElement[] {
  return around.some(({ type }) => schema.elements.has(String(type))) ? readFragment(schema, around) : [];
}

/** A name as it is compared between boards; "" means nothing. */
export function nameOfCopied({ content }: Pick<FragmentElement, "content">, key = "title"): string {
  const name = content[key];
  return typeof name === "string" ? foldName(name) : "";
}

/** Case and spaces around and within a name don't tell it from another. */
export function foldName(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** Elements in the order they had among each other; those from different places in the order the places were named. */
export function inSourceOrder(elements: readonly FragmentElement[]): FragmentElement[] {
  const lists = Map.groupBy(elements, ({ place: [container, lane] }) => `${container}\n${lane}`);
  return Array.from(lists.values()).flatMap((list) =>
    list.sort((a, b) => compareOrdered({ id: a.id, order: a.place[2] }, { id: b.id, order: b.place[2] })),
  );
}
