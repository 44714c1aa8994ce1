import { headerWords } from "./foldHeader.ts";
import type { TableField, TableMapping } from "./tableFormat.ts";

/** A mapping made from the headers alone, and what it lacks. */
export interface GuessedMapping {
  readonly mapping: TableMapping;
  /** Required fields that no header was found for. */
  readonly missing: readonly TableField[];
}

/** One thing that is wrong with a mapping; `path` is the field's key. */
export interface MappingProblem {
  readonly path: readonly string[];
  readonly message: string;
}

interface Candidate {
  readonly field: TableField;
  readonly header: string;
  /** Smaller is better. */
  readonly rank: number;
}

/** Whether the words stand in the header one after the other. */
function hasWords(header: readonly string[], words: readonly string[]): boolean {
  return words.length > 0 && ` ${header.join(" ")} `.includes(` ${words.join(" ")} `);
}

/** How well a header suits a field: by alias as a whole in the order of the aliases, then by an alias in part. */
function rankOf(header: readonly string[], field: TableField): number | undefined {
  const names = [field.key, field.label, ...field.aliases].map(headerWords);
  const whole = names.findIndex((words) => words.length > 0 && words.join("") === header.join(""));
  if (whole >= 0) return whole;
  const partial = names.filter((words) => hasWords(header, words)).map((words) => words.join("").length);
  // The longest alias says most; few other words around it are better than many.
  return partial.length === 0 ? undefined : 1_000 + header.join("").length - 2 * Math.max(...partial);
}

/**
 * Finds a header for each field. A header that is an alias as a whole comes before one that contains an alias; each
 * header is used once. The same headers always give the same mapping.
 */
export function guessMapping(headers: readonly string[], fields: readonly TableField[]): GuessedMapping {
  const candidates: Candidate[] = [];
  for (const header of headers) {
    const words = headerWords(header);
    for (const field of fields) {
      const rank = rankOf(words, field);
      if (rank !== undefined) candidates.push({ field, header, rank });
    }
  }
  candidates.sort((a, b) => a.rank - b.rank);
  const found = new Map<string, string>();
  const used = new Set<string>();
  for (const { field, header } of candidates) {
    if (found.has(field.key) || used.has(header)) continue;
    found.set(field.key, header);
    used.add(header);
  }
  const mapping = Object.fromEntries(
    fields.flatMap(({ key }) => {
      const header = found.get(key);
      return header === undefined ? [] : [[key, header]];
    }),
  );
  return { mapping, missing: fields.filter((field) => field.required && !found.has(field.key)) };
}

/** Takes out fields that are mapped to nothing (""), as forms send them. */
export function withoutUnmapped(mapping: TableMapping): TableMapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, header]) => header !== ""));
}

/** Everything that keeps a mapping from being used; empty when it is good. */
export function checkMapping(
  headers: readonly string[],
  fields: readonly TableField[],
  mapping: TableMapping,
): MappingProblem[] {
  const problems: MappingProblem[] = [];
  const labels = new Map(fields.map((field) => [field.key, field.label]));
  const users = new Map<string, string>();
  for (const [key, header] of Object.entries(withoutUnmapped(mapping))) {
    const label = labels.get(key);
    const user = users.get(header);
    if (label === undefined) problems.push({ path: [key], message: `There is no field "${key}"` });
    else if (!headers.includes(header)) problems.push({ path: [key], message: `The file has no column "${header}"` });
    else if (user !== undefined)
      problems.push({ path: [key], message: `The column "${header}" is already used for ${user}` });
    else users.set(header, label);
  }
  for (const { key, label, required } of fields) {
    if (required && !withoutUnmapped(mapping)[key])
      problems.push({ path: [key], message: `Choose a column for ${label}` });
  }
  return problems;
}
