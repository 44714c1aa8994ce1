import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Board } from "./board.ts";
import { initialize } from "./boardContent.ts";
import { findMetaFlaws, mendMeta } from "./mendMeta.ts";
import { createOrigin } from "./origin.ts";
import { columnsSchema as schema } from "./testing/columnsKind.ts";

const server = 500;
const mallory = 666;
const facts = { schema, title: "Row's title", isServers: (clientId: number) => clientId === server };
const sound = { kind: schema.kind, version: schema.version, title: "Title" };

/** A board that the server made, with what one client wrote to it afterwards. */
function createDoc(client = server, write: (meta: Y.Map<unknown>) => void = () => {}): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = server;
  initialize(new Board(doc, schema), "Title", createOrigin("migration"));
  doc.clientID = client;
  write(doc.getMap("meta"));
  return doc;
}

describe("what a document says of its board", () => {
  it("has no flaws as the server writes it, nor where nothing was written yet", () => {
    expect(findMetaFlaws(createDoc(), facts)).toEqual([]);
    expect(findMetaFlaws(new Y.Doc(), facts)).toEqual([]);
    expect(mendMeta(createDoc(), facts)).toEqual([]);
  });

  it.each<[string, (meta: Y.Map<unknown>) => void, object]>([
    ["a format of the future", (meta) => meta.set("version", schema.version + 1), sound],
    ["a format that is none", (meta) => meta.set("version", "two"), sound],
    ["a format between two", (meta) => meta.set("version", 0.5), sound],
    ["no format", (meta) => meta.delete("version"), sound],
    ["another kind", (meta) => meta.set("kind", "mind-map"), sound],
    ["no kind", (meta) => meta.delete("kind"), sound],
    ["a title that is an object", (meta) => meta.set("title", { text: "x" }), { ...sound, title: facts.title }],
    ["a title that is a shared text", (meta) => meta.set("title", new Y.Text("x")), { ...sound, title: facts.title }],
    ["nothing", (meta) => meta.clear(), { ...sound, title: facts.title }],
  ])("is mended where somebody wrote %s", (_name, write, mended) => {
    const doc = createDoc(mallory, write);
    expect(mendMeta(doc, facts)).not.toEqual([]);
    expect(doc.getMap("meta").toJSON()).toEqual(mended);
    expect(findMetaFlaws(doc, facts)).toEqual([]);
  });

  it("is left to the newer server that wrote it", () => {
    const newer = createDoc(server, (meta) => meta.set("version", schema.version + 1));
    expect(findMetaFlaws(newer, facts)).toEqual([]);
  });

  it("is believed where the format is ours, whoever wrote it: what it holds may be of that format", () => {
    expect(
      findMetaFlaws(
        createDoc(mallory, (meta) => meta.set("version", schema.version)),
        facts,
      ),
    ).toEqual([]);
  });
});
