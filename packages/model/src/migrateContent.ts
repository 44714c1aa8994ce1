import * as Y from "yjs";
import type { BoardContent } from "./boardContent.ts";
import type { BoardSchema } from "./boardSchema.ts";
import { migrate } from "./migrate.ts";

/**
 * Brings a board's plain content from the version it was written in to the schema's; for files. Content of the current
 * version is given back as it is. Elements without an id of their own or with another's can't be carried through a
 * migration and come last, unchanged, so that a check can name them.
 * @throws Error when the content is newer than the schema.
 */
export function migrateContent(content: BoardContent, schema: BoardSchema): BoardContent {
  if (content.version === schema.version) return content;
  const doc = new Y.Doc();
  const stored = doc.getMap<unknown>("elements");
  const others: BoardContent["elements"][number][] = [];
  doc.transact(() => {
    doc.getMap("meta").set("version", content.version);
    doc.getMap("meta").set("title", content.title);
    for (const element of content.elements) {
      const { id, ...fields } = element;
      if (typeof id !== "string" || stored.has(id)) others.push(element);
      else stored.set(id, new Y.Map(Object.entries(fields)));
    }
  });
  migrate(doc, schema);
  const title = doc.getMap("meta").get("title");
  const elements: BoardContent["elements"][number][] = [];
  for (const [id, map] of stored.entries()) {
    if (map instanceof Y.Map) elements.push({ id, ...map.toJSON() });
  }
  return {
    ...content,
    version: schema.version,
    title: typeof title === "string" ? title : content.title,
    elements: [...elements, ...others],
  };
}
