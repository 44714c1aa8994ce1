// Saves a board of each kind as the program stores it now: `node e2e/documents/saveDocuments.ts`, once for each new
// version of a kind's schema. Documents of earlier versions stay, so that every later program proves it can open them.
import { existsSync, writeFileSync } from "node:fs";
import { kinds } from "@throughline/kinds";
import { Board, createOrigin, initialize, readContent, seededRandom } from "@throughline/model";
import * as Y from "yjs";

for (const kind of kinds) {
  const base = new URL(`${kind.id}-v${kind.schema.version}`, import.meta.url).pathname;
  if (existsSync(`${base}.bin`)) continue;
  const doc = new Y.Doc();
  doc.clientID = 1;
  const board = new Board(doc, kind.schema, { random: seededRandom(1) });
  const author = createOrigin("person", "author");
  // The last template is the richest; the first is blank.
  const template = kind.templates.at(-1);
  initialize(board, template?.title ?? kind.label, author);
  board.transact(author, (writer) => template?.build(writer));
  writeFileSync(`${base}.bin`, Y.encodeStateAsUpdateV2(doc));
  writeFileSync(`${base}.json`, `${JSON.stringify(readContent(board), null, 1)}\n`);
}
