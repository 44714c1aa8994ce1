import type { Board } from "./board.ts";
import type { BoardReader } from "./boardReader.ts";
import type { BoardWriter } from "./boardWriter.ts";
import type { BoardContent } from "./boardContent.ts";
import type { Origin } from "./origin.ts";
import { repair } from "./repair.ts";
import { splitsPair } from "./textDiff.ts";
import { placeValue, unplacedContainer, type Place } from "./valueType.ts";

type PlainElement = BoardContent["elements"][number];

/** What a restore of elements did, by their ids, each list sorted. */
export interface RestoredElements {
  /** Written as they were then; also those that nobody chose but that the chosen ones needed. */
  readonly restored: readonly string[];
  /** Weren't there then, and are gone again. */
  readonly removed: readonly string[];
  /** Of `restored`: stand under "unplaced" now, because what they stood in is gone and wasn't there then either. */
  readonly unplaced: readonly string[];
}

/**
 * Makes chosen elements of a board what they were in an earlier content, as one change, and leaves the rest alone.
 * - One that wasn't there then is removed; what stands in it goes to "unplaced".
 * - One that is gone now comes back under its id, and so does what stood in it, where that is gone too: a deleted stage
 *   comes back with its steps. What these stood in comes back as well when it is gone, but by itself.
 * - One that is there gets its values and its place of then; texts are turned back by the smallest replacement, so that
 *   what others are typing elsewhere in them survives.
 * Deterministic: the same board, content and ids give the same result in whatever order the ids are named. The board is
 * repaired afterwards. Ids that are neither here nor there are passed over. `content` must be of the schema's version.
 */
export function restoreElements(
  board: Board,
  content: BoardContent,
  ids: readonly string[],
  origin: Origin,
): RestoredElements {
  const then = new Map(content.elements.map((element) => [String(element.id), element]));
  const wanted = withWhatTheyNeed(board, then, ids);
  const surplus = ids.filter((id) => !then.has(id) && board.get(id) !== undefined);
  return board.transact(origin, (writer) => {
    for (const id of surplus) writer.remove(id);
    const restored = Array.from(wanted).toSorted();
    for (const id of restored) {
      const element = then.get(id);
      if (element !== undefined) write(writer, element);
    }
    repair(board);
    const isUnplaced = (id: string) =>
      board.get(id)?.place?.[0] === unplacedContainer && placeOf(then.get(id))?.[0] !== unplacedContainer;
    return {
      restored,
      removed: Array.from(new Set(surplus)).toSorted(),
      unplaced: restored.filter(isUnplaced),
    };
  });
}

/**
 * The chosen elements that were there then, what stood in those of them that come back, and what all of these stood in.
 * What comes back only as somebody's container doesn't bring its other contents along.
 */
function withWhatTheyNeed(
  board: BoardReader,
  then: ReadonlyMap<string, PlainElement>,
  ids: readonly string[],
): ReadonlySet<string> {
  const isGone = (id: string) => board.get(id) === undefined;
  const isKnown = (id: string) => board.schema.elements.has(String(then.get(id)?.type));
  const contents = contentsByContainer(then, isGone);
  const contentsOf = (id: string) => (isGone(id) ? (contents.get(id) ?? []) : []);
  const containersOf = (id: string) => (placeOf(then.get(id))?.slice(0, 2) ?? []).filter(isGone);
  const chosen = reach(ids.filter(isKnown), (id) => contentsOf(id).filter(isKnown));
  return reach(Array.from(chosen), (id) => containersOf(id).filter(isKnown));
}

/** All that can be reached from `start`, which is among it. */
function reach(start: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(start);
  // A set gives what is added while it is walked through, too.
  for (const id of reached) for (const other of next(id)) reached.add(other);
  return reached;
}

/** What stood in each container then and is gone now. */
function contentsByContainer(
  then: ReadonlyMap<string, PlainElement>,
  isGone: (id: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const contents = new Map<string, string[]>();
  for (const [id, element] of then) {
    const container = placeOf(element)?.[0];
    if (container === undefined || !isGone(id)) continue;
    const inside = contents.get(container);
    if (inside === undefined) contents.set(container, [id]);
    else inside.push(id);
  }
  return contents;
}

function placeOf(element: PlainElement | undefined): Place | undefined {
  const place = placeValue.schema.safeParse(element?.place);
  return place.success ? place.data : undefined;
}

function write(writer: BoardWriter, element: PlainElement): void {
  const id = String(element.id);
  const type = writer.schema.elements.get(String(element.type));
  if (type === undefined) return;
  const present = writer.get(id);
  const values = Object.keys(type.values).filter((key) => key in element);
  const texts = Object.entries(type.texts).map(([key, { maxLength }]) => [key, fit(element[key], maxLength)] as const);
  if (present?.type !== type.type) {
    // Also what can't be read as an element and would keep the id.
    writer.remove(id);
    const content = { ...Object.fromEntries(values.map((key) => [key, element[key]])), ...Object.fromEntries(texts) };
    writer.insertRecord(type, content, id);
    return;
  }
  for (const key of values) writer.set(id, key, element[key]);
  for (const [key, words] of texts) writer.setText(id, key, words);
}

/** Two people who type at the same time can pass a text's limit together; what is written anew must keep to it. */
function fit(words: unknown, maxLength: number): string {
  if (typeof words !== "string") return "";
  return words.slice(0, splitsPair(words, maxLength) ? maxLength - 1 : maxLength);
}
