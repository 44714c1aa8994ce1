import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Board } from "../board.ts";
import { initialize } from "../boardContent.ts";
import { createOrigin } from "../origin.ts";
import { History } from "../history.ts";
import { buildUpdate, type ContentSpec, type IdSpec } from "@throughline/guard/testing";
import { column, columnsSchema, item } from "../testing/columnsKind.ts";
import { createBoardRules } from "./boardRules.ts";
import { checkUpdate } from "@throughline/guard";
import { decodeForGuard } from "@throughline/guard";

const rules = createBoardRules(columnsSchema.elements.values());
const origin = createOrigin("person", "anna");
const server = 500;
const anna = 501;
const mallory = 502;
const owners = new Map([
  [server, "server"],
  [anna, "anna"],
]);

function createDoc(client: number, from?: Y.Doc): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  if (from !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  return doc;
}

/** A board that the server has made, with one item in one column. */
function createBoard() {
  const doc = createDoc(server);
  const board = new Board(doc, columnsSchema);
  initialize(board, "Title", origin);
  const into = board.insert(column, { title: "Column", place: ["", "", "a0"] });
  const id = board.insert(item, { text: "Words", place: [into, "", "a0"] });
  return { doc, id, into };
}

function verdictOf(doc: Y.Doc, update: Uint8Array, { as = "anna", recovering = false } = {}): string {
  const ownerOf = (client: number) => owners.get(client);
  const verdict = checkUpdate(doc, decodeForGuard(update), rules, { ownerOf }, [as], { recovering });
  return verdict.verdict === "refuse" ? verdict.reason : verdict.verdict;
}

/** What somebody with a copy sends who does something by hand. */
function sent(from: Y.Doc, change: (doc: Y.Doc) => void, client = anna): Uint8Array {
  const copy = createDoc(client, from);
  change(copy);
  return Y.encodeStateAsUpdate(copy, Y.encodeStateVector(from));
}

function mapOf(doc: Y.Doc, id: string): Y.Map<unknown> {
  const map = doc.getMap("elements").get(id);
  if (!(map instanceof Y.Map)) throw new TypeError("No element");
  return map;
}

describe("known keys of an element", () => {
  const { doc, id } = createBoard();
  const itemOfElement = doc.getMap("elements")._map.get(id);
  const element: IdSpec = [itemOfElement?.id.client ?? 0, itemOfElement?.id.clock ?? 0];

  it.each<[string, string, ContentSpec]>([
    ["a place that is a word", "place", { any: ["here"] }],
    ["a place that is a shared list", "place", { type: 0 }],
    ["an order that is a word", "order", { any: ["a0"] }],
    ["a choice that is a record", "state", { any: [{}] }],
    ["a choice that is a shared text", "state", { type: 2 }],
    ["a choice that is a single letter", "state", { text: "x" }],
    ["a text that is a plain one", "text", { any: ["Words"] }],
    ["a text that is a shared map", "text", { type: 1 }],
  ])("don't hold %s", (_name, key, content) => {
    const update = buildUpdate({
      sections: [{ client: mallory, clock: 0, structs: [{ parent: element, key, content }] }],
    });
    expect(verdictOf(doc, update, { as: "mallory" })).toBe("wrong-type");
  });

  it.each<[string, ContentSpec, string]>([
    ["an embedded picture", { embed: '{"src":"x"}' }, "wrong-type"],
    ["plain values", { any: [1, 2] }, "wrong-type"],
    ["a shared map", { type: 1 }, "wrong-type"],
  ])("don't hold %s in a text", (_name, content, reason) => {
    const letter = mapOf(doc, id)._map.get("text")?.content;
    const first = letter instanceof Y.ContentType ? letter.type._start?.id : undefined;
    const structs = [{ origin: [first?.client ?? 0, first?.clock ?? 0] as const, content }];
    const update = buildUpdate({ sections: [{ client: mallory, clock: 0, structs }] });
    expect(verdictOf(doc, update, { as: "mallory" })).toBe(reason);
  });

  it("hold what another program of ours may write: other choices, other keys, other types of element", () => {
    const update = sent(doc, (copy) => {
      mapOf(copy, id).set("state", "waiting");
      mapOf(copy, id).set("due", new Y.Array());
      copy.getMap("elements").set("later", new Y.Map(Object.entries({ type: "swimlane", text: new Y.Text("x") })));
    });
    expect(verdictOf(doc, update)).toBe("accept");
  });

  it("are looked at in elements of the same update, too", () => {
    const update = sent(doc, (copy) => {
      copy.getMap("elements").set("new", new Y.Map(Object.entries({ type: "item", text: "plain" })));
    });
    expect(verdictOf(doc, update)).toBe("wrong-type");
  });
});

describe("what only the server writes", () => {
  it.each(["kind", "version"])("is taken away by nobody else: %s", (key) => {
    const { doc } = createBoard();
    expect(
      verdictOf(
        doc,
        sent(doc, (copy) => copy.getMap("meta").delete(key)),
      ),
    ).toBe("server-only");
  });

  it("is overwritten by nobody else, however it refers to what is there", () => {
    const { doc } = createBoard();
    expect(
      verdictOf(
        doc,
        sent(doc, (copy) => copy.getMap("meta").set("version", 2)),
      ),
    ).toBe("server-only");
    expect(
      verdictOf(
        doc,
        sent(doc, (copy) => copy.getMap("meta").set("version", 1)),
      ),
    ).toBe("server-only");
  });

  it("comes back with people after an older backup was restored, where it is what it is now", () => {
    // The board was migrated after the backup; the server of today has migrated it once more.
    const { doc: backup } = createBoard();
    const migratedThen = createDoc(600, backup);
    migratedThen.getMap("meta").set("version", 3);
    const now = createDoc(601, backup);
    now.getMap("meta").set("version", 3);
    const update = Y.encodeStateAsUpdate(migratedThen);
    expect(verdictOf(now, update)).toBe("server-only");
    expect(verdictOf(now, update, { recovering: true })).toBe("accept");
    const other = createDoc(602, backup);
    other.getMap("meta").set("version", 4);
    expect(verdictOf(now, Y.encodeStateAsUpdate(other), { recovering: true })).toBe("server-only");
    const gone = sent(now, (copy) => copy.getMap("meta").delete("version"));
    expect(verdictOf(now, gone, { recovering: true })).toBe("server-only");
  });
});

describe("what people do", () => {
  it("is let in: naming, undoing that, deleting a board's parts and bringing them back", () => {
    const { doc, id, into } = createBoard();
    const annas = createDoc(anna, doc);
    const board = new Board(annas, columnsSchema);
    const history = new History(board, origin);
    const verdicts: string[] = [];
    annas.on("update", (update: Uint8Array) => {
      verdicts.push(verdictOf(doc, update));
      Y.applyUpdate(doc, update);
    });
    const steps = [
      () => board.transact(origin, (writer) => writer.setMeta("title", "x".repeat(300))),
      () => board.transact(origin, (writer) => [id, into].forEach((each) => writer.remove(each))),
      () => board.transact(origin, (writer) => writer.insert(item, { text: "New", state: "done" })),
    ];
    for (const step of steps) {
      history.mark();
      step();
    }
    for (let index = 0; index < 3; index += 1) history.undo();
    for (let index = 0; index < 3; index += 1) history.redo();
    expect(new Set(verdicts)).toEqual(new Set(["accept"]));
    expect(verdicts).toHaveLength(9);
  });
});
