import { headerWords } from "./foldHeader.ts";
import type { TableField, TableMapping } from "./tableFormat.ts";
import { say } from "./words/say.ts";

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

/** Words of a header that say nothing of their own: a "Stage name" is a stage. */
const fillers = new Set(["a", "an", "the", "of", "name", "title", "text", "field"]);

/** A header as a whole, then without what trackers and people put around a name: "Custom field (Story Points)", "Effort (days)". */
function readingsOf(header: string): string[] {
  const custom = /^\s*custom\s+field\s*\((.+)\)\s*$/i.exec(header)?.[1];
  const bare = header.replace(/\([^()]*\)|\[[^[\]]*\]/g, " ");
  const readings = [header, ...(custom === undefined ? [bare] : [custom])].map(headerWords);
  const plain = readings.at(-1)?.filter((word) => !fillers.has(word)) ?? [];
  return [...readings, plain].map((words) => words.join("")).filter((words) => words !== "");
}

const namesOf = (aliases: readonly string[]) => aliases.map((alias) => headerWords(alias).join(""));

/** The names under which a field is looked for, folded once. */
interface KnownField {
  readonly field: TableField;
  readonly names: readonly string[];
  readonly byCells: readonly string[];
}

function knownFields(fields: readonly TableField[]): KnownField[] {
  return fields.map((field) => ({
    field,
    names: namesOf([field.key, field.label, ...field.aliases]),
    byCells: namesOf(field.byCells?.aliases ?? []),
  }));
}

/** The place of a header among a field's names, the best of its readings; a header that merely contains a name isn't one. */
function rankOf(readings: readonly string[], names: readonly string[]): number | undefined {
  for (const [reading, words] of readings.entries()) {
    const place = names.indexOf(words);
    if (place >= 0) return 1_000 * reading + place;
  }
  return undefined;
}

/** Tells of a cell whether it is the header of a column that one of the fields is read from. */
export function headerKnower(fields: readonly TableField[]): (header: string) => boolean {
  const names = new Set(knownFields(fields).flatMap((known) => [...known.names, ...known.byCells]));
  return (header) => readingsOf(header).some((words) => names.has(words));
}

/**
 * Finds a header for each field, among its names in their order; each header is used once. `cellsOf` gives the cells
 * below a header, where they decide what it is. The same table always gives the same mapping.
 */
export function guessMapping(
  headers: readonly string[],
  fields: readonly TableField[],
  cellsOf: (header: string) => readonly string[] = () => [],
): GuessedMapping {
  const candidates: Candidate[] = [];
  const known = knownFields(fields);
  for (const header of headers) {
    const readings = readingsOf(header);
    for (const { field, names, byCells } of known) {
      const rank = rankOf(readings, names);
      if (rank !== undefined) candidates.push({ field, header, rank });
      if (rankOf(readings, byCells) !== undefined && field.byCells?.fits(cellsOf(header)))
        candidates.push({ field, header, rank: -1 });
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
  const labels = new Map(fields.map((field) => [field.key, field.name]));
  const users = new Map<string, string>();
  for (const [key, header] of Object.entries(withoutUnmapped(mapping))) {
    const label = labels.get(key);
    const user = users.get(header);
    if (label === undefined) problems.push({ path: [key], message: say.noField({ key }) });
    else if (!headers.includes(header)) problems.push({ path: [key], message: say.noColumn({ header }) });
    else if (user !== undefined) problems.push({ path: [key], message: say.columnUsed({ header, field: user }) });
    else users.set(header, label);
  }
  for (const { key, name, required } of fields) {
    if (required && !withoutUnmapped(mapping)[key])
      problems.push({ path: [key], message: say.chooseColumn({ field: name }) });
  }
  return problems;
}
