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
const cardsPerStep = 25;

function buildRows(cards: number): TableRow[] {
  return Array.from({ length: cards }, (_, index) => {
    const step = Math.floor(index / cardsPerStep);
    return {
      line: index + 2,
      cells: {
        Stage: `Stage ${Math.floor(step / 5) + 1}`,
        Step: `Step ${step + 1}`,
        Lane: lanes[index % lanes.length] ?? "",
        Text: `${sentences[index % sentences.length]} (${index + 1})`,
      },
    };
  });
}

/** A journey map of a given number of cards, five lanes, 25 cards a step; the same each time. */
export function buildBigJourney(cards: number): Board {
  const kind = kindById("journey-map");
  if (!kind) throw new Error("There is no journey map");
  const board = new Board(new Y.Doc(), kind.schema);
  const origin = createOrigin("import", "bench");
  initialize(board, `${cards} cards`, origin);
  const mapping = Object.fromEntries(
    kind.table.fields
      .filter(({ label }) => ["Stage", "Step", "Lane", "Text"].includes(label))
      .map(({ key, label }) => [key, label]),
  );
  const plan = kind.table.plan(buildRows(cards), mapping);
  board.transact(origin, (writer) => plan.build(writer));
  const made = board.ofType(requireType(board, "card")).length;
  if (made !== cards) throw new Error(`${made} cards were made, not ${cards}`);
  return board;
}

/** The same as a file. */
export function buildBigJourneyFile(cards: number): BoardContent {
  return readContent(buildBigJourney(cards));
}

/** The element type with a name. */
export function requireType(board: Board, name: string) {
  const type = board.schema.elements.get(name);
  if (!type) throw new Error(`There is no element type ${name}`);
  return type;
}
