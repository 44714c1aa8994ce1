import * as Y from "yjs";
import { Board, createOrigin, initialize, runOperations, type ElementType, type Origin } from "@throughline/model";
import { cardSort } from "../index.ts";
import { orderKeysFor } from "../../placing/placeBefore.ts";
import { card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";
import { cardsIn, categoriesOf, trayCards } from "../read.ts";

export const author: Origin = createOrigin("person", "author");

/** A card sort to test with: cards in the tray by label, groups by name with theirs. Ids are the words themselves. */
export function buildSortBoard(
  tray: readonly string[],
  groups: Readonly<Record<string, readonly string[]>> = {},
): Board {
  const board = new Board(new Y.Doc(), cardSort.schema);
  initialize(board, "Sort", author);
  board.transact(author, (writer) => {
    const put = (type: ElementType, key: string, words: readonly string[], container: string) => {
      const orders = orderKeysFor(writer, { type, container }, words.length);
      for (const [index, word] of words.entries()) {
        writer.insertRecord(type, { [key]: word, place: [container, "", orders[index]] }, word);
      }
    };
    put(card, "label", tray, "");
    put(category, "name", Object.keys(groups), "");
    for (const [name, labels] of Object.entries(groups)) put(card, "label", labels, name);
  });
  return board;
}

/** Runs one operation as a person does and gives its result. */
export function call(board: Board, name: string, args: Record<string, unknown>): unknown {
  return runOperations(board, cardSort.operations, [{ name, args }], author)[0];
}

/** The id that a creating operation gave. */
export function idOf(result: unknown): string {
  if (typeof result === "object" && result !== null && "id" in result && typeof result.id === "string")
    return result.id;
  throw new Error("the operation gave no id");
}

/** What people see, as words: the tray's cards, then each group with its cards. */
export function shown(board: Board): { tray: string[]; groups: [name: string, cards: string[]][] } {
  return {
    tray: trayCards(board).map(({ label }) => label),
    groups: categoriesOf(board).map(({ id, name }) => [name, cardsIn(board, id).map(({ label }) => label)]),
  };
}

/** A second person's copy of a board. */
export function copyOf(board: Board): Board {
  const copy = new Board(new Y.Doc(), board.schema);
  Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(board.doc));
  return copy;
}

/** Exchanges what both have done since they last met. */
export function meet(a: Board, b: Board): void {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
}
