import type * as Y from "yjs";
import type { BoardReader } from "./boardReader.ts";
import type { ElementType } from "./elementType.ts";
import type { ValidationIssue } from "./validate.ts";

/** One step of a document's format: runs once, on the server, before anyone edits. */
export interface Migration {
  /** The version the document has afterwards. Versions are consecutive integers. */
  readonly to: number;
  readonly summary: string;
  /** Changes the document in place inside one transaction. Must be deterministic and must tolerate wrong types. */
  readonly migrate: (roots: { readonly meta: Y.Map<unknown>; readonly elements: Y.Map<unknown> }) => void;
}

/** What the model must know of a kind of board to read, write, validate, repair and migrate it. */
export interface BoardSchema {
  readonly kind: string;
  /** The version that this program writes; documents of a higher one are not touched. */
  readonly version: number;
  readonly elements: ReadonlyMap<string, ElementType>;
  readonly migrations: readonly Migration[];
  /** Rules between elements that their own types can't state. */
  readonly check?: (board: BoardReader) => readonly ValidationIssue[];
}

/**
 * Makes a schema and checks it.
 * @throws Error when two element types share a name or migrations are not consecutive up to `version`.
 */
export function defineBoardSchema(
  schema: Omit<BoardSchema, "elements"> & { elements: readonly ElementType[] },
): BoardSchema {
  const elements = new Map<string, ElementType>();
  for (const type of schema.elements) {
    if (elements.has(type.type)) throw new Error(`${schema.kind}: two element types are called ${type.type}`);
    elements.set(type.type, type);
  }
  const steps = schema.migrations.map((migration) => migration.to);
  const expected = Array.from({ length: schema.version - 1 }, (_, index) => index + 2);
  if (steps.join() !== expected.join())
    throw new Error(`${schema.kind}: migrations must lead step by step to version ${schema.version}`);
  return { ...schema, elements };
}
