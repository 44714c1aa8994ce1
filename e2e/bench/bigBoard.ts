import { kindById, type TableRow } from "@throughline/kinds";
import { Board, createOrigin, initialize, readContent, type BoardContent } from "@throughline/model";
import * as Y from "yjs";

const sentences = [
  "Looks for a delivery time that fits around work",
  "“Why do I have to register before I can see prices?”",
  "Shop page",
  "The total changes at the last step",
  "Show the delivery fee from the start",
  "Calls the help line and waits eleven minutes",
];
const lanes = ["Doing", "Thinking", "Touchpoints", "Pain points", "Opportunities"];
const releases = ["First", "Second", "Third", "Fourth", ""];

/** How the rows of a large board of one kind are filled: 25 cards to a step, a task or a group. */
const cellsOf: Readonly<Record<string, (index: number, words: string) => Readonly<Record<string, string>>>> = {
  "journey-map": (index, words) => {
    const step = Math.floor(index / 25);
    return {
      Stage: `Stage ${Math.floor(step / 5) + 1}`,
      Step: `Step ${step + 1}`,
      Lane: lanes[index % lanes.length] ?? "",
      Text: words,
    };
  },
  "story-map": (index, words) => {
    const task = Math.floor(index / 25);
    return {
      Activity: `Activity ${Math.floor(task / 5) + 1}`,
      Task: `Task ${task + 1}`,
      Release: releases[index % releases.length] ?? "",
      Story: words,
    };
  },
  // Every fifth is still to be sorted: the tray of so many cards alone fills the view in which such a board opens.
  "card-sort": (index, words) => ({ Card: words, Group: index % 5 === 0 ? "" : `Group ${Math.floor(index / 25) + 1}` }),
};

/** The element type that the many cards of a kind are of. */
const cardTypes: Readonly<Record<string, string>> = {
  "journey-map": "card",
  "story-map": "story",
  "card-sort": "card",
};

/** The kinds of which large boards can be made. */
export const bigKinds: readonly string[] = Object.keys(cellsOf);

/** A board of a kind with a given number of cards; the same each time. */
export function buildBigBoard(kindId: string, cards: number): Board {
  const kind = kindById(kindId);
  const cells = cellsOf[kindId];
  if (!kind || !cells) throw new Error(`There are no large boards of kind ${kindId}`);
  const rows = Array.from({ length: cards }, (_, index): TableRow => {
    return { line: index + 2, cells: cells(index, `${sentences[index % sentences.length]} (${index + 1})`) };
  });
  const board = new Board(new Y.Doc(), kind.schema);
  const origin = createOrigin("import", "bench");
  initialize(board, `${cards} cards`, origin);
  const headers = Object.keys(rows[0]?.cells ?? {});
  const mapping = Object.fromEntries(
    kind.table.fields.filter(({ label }) => headers.includes(label)).map(({ key, label }) => [key, label]),
  );
  const plan = kind.table.plan(rows, mapping);
  board.transact(origin, (writer) => plan.build(writer));
  const made = board.ofType(requireType(board, cardTypes[kindId] ?? "")).length;
  if (made !== cards) throw new Error(`${made} cards were made, not ${cards}`);
  return board;
}

/** The same as a file. */
export function buildBigFile(kindId: string, cards: number): BoardContent {
  return readContent(buildBigBoard(kindId, cards));
}

/** The element type with a name. */
export function requireType(board: Board, name: string) {
  const type = board.schema.elements.get(name);
  if (!type) throw new Error(`There is no element type ${name}`);
  return type;
}
