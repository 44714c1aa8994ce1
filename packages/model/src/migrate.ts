import type * as Y from "yjs";
import type { BoardSchema } from "./boardSchema.ts";
import { createOrigin } from "./origin.ts";

const migrationOrigin = createOrigin("migration");

/** How a document's format stands to the program's: `newer` documents must not be opened by this program. */
export type VersionState = "empty" | "current" | "older" | "newer";

/** Compares a document's version with the schema's. */
export function versionState(doc: Y.Doc, schema: BoardSchema): VersionState {
  const version = doc.getMap("meta").get("version");
  if (typeof version !== "number") return doc.getMap("elements").size === 0 ? "empty" : "older";
  if (version === schema.version) return "current";
  return version < schema.version ? "older" : "newer";
}

/**
 * Brings a copy that is only read to the schema's version. One that is newer, or says so, stays as it is: a past that can
 * be read as far as this program knows it is worth more than one that can't be read.
 */
export function migrateForReading(doc: Y.Doc, schema: BoardSchema): void {
  if (versionState(doc, schema) !== "newer") migrate(doc, schema);
}

/**
 * Brings a document to the schema's version, all steps in one transaction, and returns the versions passed. A current
 * or an empty document is not touched. Runs on the server when a document is loaded, before anyone is let in.
 * @throws Error when the document is newer than the program.
 */
export function migrate(doc: Y.Doc, schema: BoardSchema): readonly number[] {
  const state = versionState(doc, schema);
  if (state === "newer") throw new Error(`This board was written by a newer version of the program`);
  if (state !== "older") return [];
  const meta = doc.getMap<unknown>("meta");
  const elements = doc.getMap<unknown>("elements");
  const stored = meta.get("version");
  const from = typeof stored === "number" ? stored : 1;
  const steps = schema.migrations.filter((migration) => migration.to > from);
  doc.transact(() => {
    for (const step of steps) step.migrate({ meta, elements });
    meta.set("version", schema.version);
  }, migrationOrigin);
  return steps.map((step) => step.to);
}
