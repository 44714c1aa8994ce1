import { kindById, type Kind } from "@throughline/kinds";
import {
  Board,
  compareContents,
  migrateForReading,
  readContent,
  type BoardContent,
  type ElementChange,
} from "@throughline/model";
import { describeDocument, type BoardDescription } from "../content/describeBoard.ts";
import { buildState } from "./buildState.ts";
import type { CompareJob, Comparison, StateSource } from "./historyWork.ts";
import { RecentValues } from "./RecentValues.ts";

/** The kind with an id. @throws Error when this program doesn't have it. */
export function requireKind(id: string): Kind {
  const kind = kindById(id);
  if (kind === undefined) throw new Error(`There is no kind of board called "${id}"`);
  return kind;
}

/**
 * Who goes through the past asks for each state twice, after and before its neighbours, and then for one of them to be
 * restored. As many are kept as were built from so many bytes, until the thread ends: four boards of 10,000 cards, each
 * of which then takes some ten MB.
 */
const recent = new RecentValues<BoardContent>(8 * 1024 * 1024);

/** The board in a state of the past, in today's format. @throws Error when this program doesn't have its kind. */
export function readStateContent(kind: string, source: StateSource): BoardContent {
  const { key, base, updates } = source;
  if (key === undefined) return buildContent(kind, source);
  const bytes = updates.reduce((sum, { byteLength }) => sum + byteLength, base?.byteLength ?? 0);
  return recent.get(key, bytes, () => buildContent(kind, source));
}

function buildContent(kindId: string, source: StateSource): BoardContent {
  const kind = requireKind(kindId);
  const document = buildState(source);
  try {
    migrateForReading(document, kind.schema);
    return readContent(new Board(document, kind.schema));
  } finally {
    document.destroy();
  }
}

/** What lists and search know of a board in a state. @throws Error when this program doesn't have its kind or format. */
export function describeState(kindId: string, source: StateSource): BoardDescription {
  const kind = requireKind(kindId);
  const document = buildState(source);
  try {
    migrateForReading(document, kind.schema);
    return describeDocument(document, kind);
  } finally {
    document.destroy();
  }
}

/** Two states of a board side by side. */
export function compareStates({ kind, from, to, who }: CompareJob): Comparison {
  const before = readStateContent(kind, from);
  const after = readStateContent(kind, to);
  const { title, added, removed, changed, moved } = compareContents(before, after);
  const people = new Set<string | null>();
  const withWriters = (list: readonly ElementChange[]) =>
    list.map((change) => {
      const by = who.get(change.id) ?? [];
      for (const person of by) people.add(person);
      return { ...change, by };
    });
  const changes = {
    title,
    added: withWriters(added),
    removed: withWriters(removed),
    changed: withWriters(changed),
    moved: withWriters(moved),
  };
  return { from: toJson(before), to: toJson(after), changes: toJson(changes), people: Array.from(people) };
}

/** A state of a board as the API writes it. */
export function writeStateContent(kind: string, source: StateSource): Uint8Array {
  return toJson(readStateContent(kind, source));
}

function toJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
