import { kindById } from "@throughline/kinds";
import { Board, createOrigin, History, initialize, runOperations, type OperationCall } from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { LostWork } from "./LostWork.ts";
import { ValueStore } from "./ValueStore.ts";
import { WorkNotes } from "./WorkNotes.ts";

const kind = kindById("journey-map");
if (kind === undefined) throw new Error("There are no journey maps");
const { schema, operations } = kind;
const origin = createOrigin("person", "ana");

/** A browser's storage that outlives the pages. */
function buildStorage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, text) => void entries.set(key, text),
    removeItem: (key) => void entries.delete(key),
  };
}

/** One person's page on a board, offline to begin with, beside everybody else's board. */
class Page {
  readonly doc = new Y.Doc();
  readonly board: Board;
  readonly history: History;
  readonly connection = new ValueStore({ saved: false });
  readonly lost: LostWork;
  readonly #storage: ReturnType<typeof buildStorage>;

  constructor(content: Y.Doc, storage = buildStorage()) {
    this.#storage = storage;
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(content));
    this.board = new Board(this.doc, schema);
    this.history = new History(this.board, origin);
    this.lost = new LostWork({ board: this.board, connection: this.connection, notes: new WorkNotes("work", storage) });
  }

  run(name: string, args: Record<string, unknown>): void {
    const call: OperationCall = { name, args };
    runOperations(this.board, operations, [call], origin);
  }

  /** Meets the others' board, and the server confirms. */
  meets(others: Y.Doc): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(others));
    Y.applyUpdate(others, Y.encodeStateAsUpdate(this.doc));
    this.connection.set({ saved: true });
    this.connection.set({ saved: false });
  }

  /** Another page on the same copy of the browser, after this one was closed. */
  reloads(): Page {
    this.lost.destroy();
    return new Page(this.doc, this.#storage);
  }

  get offered(): unknown[] {
    return this.lost.get().map((element) => element.text ?? element.title);
  }
}

/** A board as everybody has it: one stage, one step, one lane, one card on it, by their ids. */
function buildBoard() {
  const doc = new Y.Doc();
  const board = new Board(doc, schema);
  initialize(board, "Map", origin);
  const run = (name: string, args: Record<string, unknown>) => {
    const [made] = runOperations(board, operations, [{ name, args }], origin);
    return (made as { readonly id: string }).id;
  };
  const stage = run("addStage", { title: "Buy" });
  const step = run("addStep", { stage, title: "Pay" });
  const lane = run("addLane", { laneType: "action", title: "Doing" });
  const card = run("addCard", { step, lane, text: "By card" });
  const remove = (...ids: string[]) =>
    runOperations(board, operations, [{ name: "deleteElements", args: { ids } }], origin);
  return { doc, board, stage, step, lane, card, remove };
}

describe("work that somebody deleted while one was offline", () => {
  it("is on offer, whole, until it is brought back; undo takes it away again and redo brings it", () => {
    const { doc, board, card, remove } = buildBoard();
    const page = new Page(doc);
    page.run("setText", { id: card, key: "text", text: "By card or in cash" });
    remove(card);
    page.meets(doc);
    expect(page.offered).toEqual(["By card or in cash"]);
    const place = page.lost.get()[0]?.place;
    expect(page.lost.bringBack(origin)).toEqual([card]);
    expect(page.board.get(card)).toMatchObject({ text: "By card or in cash", place });
    expect(page.offered).toEqual([]);
    page.history.undo();
    expect(page.board.get(card)).toBeUndefined();
    page.history.redo();
    expect(page.board.get(card)).toMatchObject({ text: "By card or in cash" });
    page.meets(doc);
    expect(page.offered).toEqual([]);
    expect(board.get(card)).toMatchObject({ text: "By card or in cash" });
  });

  it("comes back with what it stood in", () => {
    const { doc, stage, step, card, remove } = buildBoard();
    const page = new Page(doc);
    page.run("setText", { id: card, key: "text", text: "In cash" });
    remove(stage);
    page.meets(doc);
    expect(page.offered).toEqual(["In cash"]);
    page.lost.bringBack(origin);
    for (const id of [stage, step, card]) expect(page.board.get(id)).toBeDefined();
    expect(page.board.unplaced(page.board.schema.elements.get("card") as never)).toEqual([]);
  });

  it("outlives a reload before and after the others are met, and the page that is opened after they were", () => {
    const { doc, card, remove } = buildBoard();
    let page = new Page(doc);
    page.run("setText", { id: card, key: "text", text: "In cash" });
    remove(card);
    page = page.reloads();
    expect(page.offered).toEqual([]);
    // The server's word comes before the page's board is made.
    Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(doc));
    page = page.reloads();
    page.meets(doc);
    expect(page.offered).toEqual(["In cash"]);
    page = page.reloads();
    expect(page.offered).toEqual(["In cash"]);
    page.lost.bringBack(origin);
    expect(page.board.get(card)).toMatchObject({ text: "In cash" });
    expect(page.reloads().offered).toEqual([]);
  });

  it("is gone from the offer when it is dismissed, also later, and is there again when that is taken back", () => {
    const { doc, card, remove } = buildBoard();
    const page = new Page(doc);
    page.run("setText", { id: card, key: "text", text: "In cash" });
    remove(card);
    page.meets(doc);
    const offerAgain = page.lost.dismiss();
    expect(page.offered).toEqual([]);
    offerAgain();
    expect(page.offered).toEqual(["In cash"]);
    page.lost.dismiss();
    expect(page.reloads().offered).toEqual([]);
  });

  it("isn't what the server had, what one deleted oneself, or what others put back", () => {
    const { doc, board, step, lane, card, remove } = buildBoard();
    const page = new Page(doc);
    page.run("setText", { id: card, key: "text", text: "In cash" });
    page.meets(doc);
    remove(card);
    page.meets(doc);
    expect(page.offered).toEqual([]);
    page.run("setText", { id: step, key: "title", text: "Pays" });
    page.run("deleteElements", { ids: [step] });
    page.meets(doc);
    expect(page.offered).toEqual([]);
    const others = new History(board, origin);
    page.run("setText", { id: lane, key: "title", text: "Does" });
    remove(lane);
    page.meets(doc);
    expect(page.offered).toEqual(["Does"]);
    others.undo();
    page.meets(doc);
    expect(page.offered).toEqual([]);
  });

  it("is forgotten by who goes on without what wasn't saved", () => {
    const { doc, card, remove } = buildBoard();
    const page = new Page(doc);
    page.run("setText", { id: card, key: "text", text: "In cash" });
    page.lost.clear();
    remove(card);
    const later = page.reloads();
    later.meets(doc);
    expect(later.offered).toEqual([]);
  });
});
