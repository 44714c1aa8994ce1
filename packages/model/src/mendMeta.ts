import * as Y from "yjs";
import type { BoardSchema } from "./boardSchema.ts";
import { createOrigin } from "./origin.ts";

const mendOrigin = createOrigin("repair");

/** What is known of a board from elsewhere than its document. */
export interface BoardFacts {
  readonly schema: BoardSchema;
  /** Its last good title. */
  readonly title: string;
  /** Whether something that was written under a Yjs client id is the server's own word. */
  readonly isServers: (clientId: number) => boolean;
}

/** What can be wrong with what a document says of its board. */
export type MetaFlaw = "kind" | "version" | "title";

/**
 * What is wrong with what a document says of the board itself: another kind, a format that is none or that only
 * somebody else than a newer server can have written, a title that is no text. Empty for a document that nothing was ever
 * written to. Never writes.
 */
export function findMetaFlaws(doc: Y.Doc, { schema, isServers }: BoardFacts): readonly MetaFlaw[] {
  if (doc.store.clients.size === 0) return [];
  const meta = doc.getMap<unknown>("meta");
  const version = meta.get("version");
  const writer = meta._map.get("version")?.id.client;
  const isVersion = typeof version === "number" && Number.isInteger(version) && version > 0;
  const flaws: MetaFlaw[] = [];
  if (meta.get("kind") !== schema.kind) flaws.push("kind");
  const isOurs = isVersion && version <= schema.version;
  if (!isOurs && !(isVersion && writer !== undefined && isServers(writer))) flaws.push("version");
  if (typeof meta.get("title") !== "string") flaws.push("title");
  return flaws;
}

/**
 * Mends what {@link findMetaFlaws} finds, so that the board can be opened again. A version that is none of ours becomes
 * 1, from which the board is to be migrated: only boards from before such things were refused can have one, and there was
 * no other version then.
 */
export function mendMeta(doc: Y.Doc, facts: BoardFacts): readonly MetaFlaw[] {
  const flaws = findMetaFlaws(doc, facts);
  if (flaws.length === 0) return flaws;
  const meta = doc.getMap<unknown>("meta");
  const values = { kind: facts.schema.kind, version: 1, title: facts.title };
  doc.transact(() => {
    for (const flaw of flaws) meta.set(flaw, values[flaw]);
  }, mendOrigin);
  return flaws;
}
