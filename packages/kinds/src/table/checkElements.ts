import { isElementId, type BoardContent, type BoardSchema, type ElementType } from "@throughline/model";
import { say } from "./words/say.ts";

/** Elements of a file as they can be written, and those that can't. */
export interface CheckedElements {
  readonly elements: BoardContent["elements"];
  /** `line` is the position in the file's list, from 1. */
  readonly dropped: readonly { readonly line: number; readonly reason: string }[];
}

function problemOf(type: ElementType, key: string, stored: unknown): string | undefined {
  const valueType = Object.hasOwn(type.values, key) ? type.values[key] : undefined;
  if (valueType) {
    const parsed = valueType.schema.safeParse(stored);
    return parsed.success ? undefined : say.unfit({ key });
  }
  const text = Object.hasOwn(type.texts, key) ? type.texts[key] : undefined;
  if (!text) return say.hasNo({ type: type.label, key });
  if (typeof stored !== "string") return say.isNoText({ key });
  return stored.length > text.maxLength ? say.keyTooLong({ key, most: text.maxLength }) : undefined;
}

function reasonAgainst(
  schema: BoardSchema,
  { id, type: name, ...content }: BoardContent["elements"][number],
  taken: ReadonlySet<string>,
): string | undefined {
  const type = typeof name === "string" ? schema.elements.get(name) : undefined;
  if (!type) return say.unknownType({ type: String(name) });
  if (!isElementId(id)) return say.noId;
  if (taken.has(id)) return say.takenId({ id });
  for (const key of Object.keys(content)) {
    const problem = content[key] === undefined ? undefined : problemOf(type, key, content[key]);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/**
 * Tells which elements fit a schema; each of the others has a reason. `inFile` are the elements as the file lists them,
 * in case a migration has changed their order.
 */
export function checkElements(
  schema: BoardSchema,
  elements: BoardContent["elements"],
  inFile: BoardContent["elements"] = elements,
): CheckedElements {
  const taken = new Set<string>();
  const positions = new Map(inFile === elements ? [] : inFile.map(({ id }, index) => [id, index + 1]));
  const good: BoardContent["elements"][number][] = [];
  const dropped: { line: number; reason: string }[] = [];
  for (const [index, element] of elements.entries()) {
    const reason = reasonAgainst(schema, element, taken);
    if (reason !== undefined) dropped.push({ line: positions.get(element.id) ?? index + 1, reason });
    else {
      taken.add(String(element.id));
      good.push(element);
    }
  }
  return { elements: good, dropped };
}
