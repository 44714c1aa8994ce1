import { isElementId, type BoardContent, type BoardSchema, type ElementType } from "@throughline/model";

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
    return parsed.success ? undefined : `"${key}" ${parsed.error.issues[0]?.message ?? "is not valid"}`;
  }
  const text = Object.hasOwn(type.texts, key) ? type.texts[key] : undefined;
  if (!text) return `${type.label} has no "${key}"`;
  if (typeof stored !== "string") return `"${key}" is not a text`;
  return stored.length > text.maxLength ? `"${key}" is longer than ${text.maxLength} characters` : undefined;
}

function reasonAgainst(
  schema: BoardSchema,
  { id, type: name, ...content }: BoardContent["elements"][number],
  taken: ReadonlySet<string>,
): string | undefined {
  const type = typeof name === "string" ? schema.elements.get(name) : undefined;
  if (!type) return `has the unknown type "${String(name)}"`;
  if (!isElementId(id)) return "has no usable id";
  if (taken.has(id)) return `has the id "${id}" of another element`;
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
