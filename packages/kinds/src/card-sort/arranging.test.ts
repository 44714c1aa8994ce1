import {
  Board,
  createOrigin,
  initialize,
  longestOrderKey,
  OperationError,
  readContent,
  runOperations,
  seededRandom,
} from "@throughline/model";
import { checkUpdate, decodeForGuard } from "@throughline/guard";
import { boardRules, createFixedRule } from "@throughline/model/rules";
import { expect, it, describe } from "vitest";
import * as Y from "yjs";
import { mayArrange } from "../contract/mayArrange.ts";
import { cardSort } from "./index.ts";
import { randomCall } from "./testing/randomCall.ts";

const origin = createOrigin("person", "ben");
const owners = { ownerOf: (): undefined => undefined };
const { schema, operations, arranging } = cardSort;
const fixed = createFixedRule(schema.elements.values(), arranging?.fixed ?? new Map());

/** A board with cards in groups and in the tray. */
function buildBoard(): Board {
  const board = new Board(new Y.Doc(), schema);
  initialize(board, "Sort", origin);
  const template = cardSort.templates.find(({ id }) => id === "library-website");
  if (template) board.transact(origin, template.build);
  const cards = Array.from(board.all())
    .filter(({ type }) => type === "card")
    .map(({ id }) => id);
  const group = { name: "groupCards", args: { ids: cards.slice(0, 3), name: "First" } };
  runOperations(board, operations, [group, { name: "addCategory", args: { name: "Second" } }], origin);
  return board;
}

/** What a change of a board's copy sends, and whether who only sorts may send it. */
function attempt(server: Board, change: (board: Board) => void): { readonly verdict: string; readonly after: Board } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server.doc));
  const after = new Board(doc, schema);
  const before = Y.encodeStateVector(doc);
  change(after);
  const update = Y.encodeStateAsUpdate(doc, before);
  const { verdict } = checkUpdate(server.doc, decodeForGuard(update), boardRules, owners, ["ben"], { fixed });
  return { verdict, after };
}

/** The cards but for where they stand. */
const cardsOf = (board: Board) =>
  readContent(board)
    .elements.filter(({ type }) => type === "card")
    .map(({ place: _place, ...card }) => card);

describe("who only sorts", () => {
  it("is let through with what leaves the cards as they are, and with nothing else", () => {
    const random = seededRandom(11);
    const seen = { accept: 0, refuse: 0 };
    const board = buildBoard();
    for (let round = 0; round < 150; round += 1) {
      const call = randomCall(board, random);
      let wasRefused = false;
      const { verdict, after } = attempt(board, (copy) => {
        try {
          runOperations(copy, operations, [call], origin);
        } catch (error) {
          if (!(error instanceof OperationError)) throw error;
          wasRefused = true;
        }
      });
      if (wasRefused || verdict === "known") continue;
      const leavesCards = JSON.stringify(cardsOf(after)) === JSON.stringify(cardsOf(board));
      expect(verdict, JSON.stringify(call)).toBe(leavesCards ? "accept" : "refuse");
      if (mayArrange(cardSort, board, call)) expect(leavesCards, JSON.stringify(call)).toBe(true);
      seen[leavesCards ? "accept" : "refuse"] += 1;
    }
    expect(Math.min(seen.accept, seen.refuse)).toBeGreaterThan(25);
  });

  it("may renumber the cards of a gap that has grown narrow", () => {
    const board = buildBoard();
    const [first = "", ...others] = Array.from(board.all()).flatMap(({ id, type }) => (type === "card" ? [id] : []));
    const place = ["", "", `a0${"0".repeat(longestOrderKey)}1`];
    const { verdict, after } = attempt(board, (copy) => copy.transact(origin, (it) => it.set(first, "place", place)));
    expect(after.get(first)?.place?.[2].length).toBeLessThanOrEqual(longestOrderKey);
    expect(verdict).toBe("accept");
    expect(others.length).toBeGreaterThan(0);
  });

  it("may take back what they did", () => {
    const board = buildBoard();
    const group = Array.from(board.all()).find(({ name }) => name === "First")?.id ?? "";
    const manager = new Y.UndoManager(board.doc.getMap("elements"), { trackedOrigins: new Set([origin]) });
    const server = new Y.Doc();
    Y.applyUpdate(server, Y.encodeStateAsUpdate(board.doc));
    const check = (change: () => unknown) => {
      const before = Y.encodeStateVector(board.doc);
      change();
      const update = Y.encodeStateAsUpdate(board.doc, before);
      const mine = { ownerOf: () => "ben" };
      expect(checkUpdate(server, decodeForGuard(update), boardRules, mine, ["ben"], { fixed })).toMatchObject({
        verdict: "accept",
      });
      Y.applyUpdate(server, update);
    };
    check(() => runOperations(board, operations, [{ name: "deleteElements", args: { ids: [group] } }], origin));
    check(() => manager.undo());
    expect(board.get(group)).toMatchObject({ type: "category", name: "First" });
    check(() => manager.redo());
  });

  it("is refused whatever else touches a card or the board itself", () => {
    const board = buildBoard();
    const id = Array.from(board.all()).find(({ type }) => type === "card")?.id ?? "";
    const elements = (copy: Board) => copy.doc.getMap<Y.Map<unknown>>("elements");
    const labelOf = (copy: Board) => {
      const label = elements(copy).get(id)?.get("label");
      if (!(label instanceof Y.Text)) throw new TypeError("The card has no label");
      return label;
    };
    const attacks: readonly ((copy: Board) => unknown)[] = [
      (copy) => elements(copy).delete(id),
      (copy) => elements(copy).set(id, new Y.Map([["type", "category"]])),
      (copy) => elements(copy).get(id)?.set("type", "category"),
      (copy) => elements(copy).get(id)?.delete("type"),
      (copy) => elements(copy).get(id)?.set("label", new Y.Text("Mine")),
      (copy) => labelOf(copy).insert(0, "Not "),
      (copy) => labelOf(copy).delete(0, 1),
      (copy) => elements(copy).get(id)?.set("description", "What I think"),
      (copy) =>
        elements(copy).set(
          "newcard1",
          new Y.Map<unknown>([
            ["type", "card"],
            ["label", new Y.Text("New")],
          ]),
        ),
      (copy) => copy.doc.getMap("meta").set("title", "Mine"),
    ];
    for (const attack of attacks) expect(attempt(board, attack).verdict, String(attack)).toBe("refuse");
    expect(attempt(board, (copy) => elements(copy).get(id)?.set("place", ["", "", "a5"])).verdict).toBe("accept");
  });
});
