import { draftElements, type BoardElement, type BoardReader, type OperationCall } from "@throughline/model";
import { midSentence } from "@throughline/words";
import { readDates, type DateColumn, type DayOrders } from "../table/dateColumns.ts";
import type { Fragment } from "../placing/fragment.ts";
import type { Kind } from "../contract/kind.ts";
import { cardFragment, madeBy, type CardFragment, type MadeElement } from "./cardFragment.ts";
import type { Cells } from "./cells.ts";
import { linesOf, withoutMarks } from "./lines.ts";
import { placeArg, type CellReading, type PastedWords } from "./pasting.ts";
import { nameKeyOf, settleHeads } from "./settleHeads.ts";
import { say } from "./words/say.ts";

/** The most elements that one paste makes; with more nothing is made. */
export const mostPasted = 5_000;

/** Where something is pasted. */
export interface PasteSpot {
  /** The call that would make a single card there. */
  readonly at?: OperationCall | undefined;
  /** The selected element after which it goes, where that says the place. */
  readonly near?: string | undefined;
}

/** One thing that will be made, as it is shown before. */
export interface PastePreview {
  /** What it will stand in: "Pay › Pain points"; "" where that goes without saying. */
  readonly where: string;
  readonly words: string;
}

/** One thing that pasted words can become. */
export interface PasteChoice {
  readonly id: string;
  /** "Steps with cards in lanes", "One card a row". */
  readonly label: string;
  /** What is made, by types of element. What is on the board already and only gets more isn't counted. */
  readonly made: readonly { readonly type: string; readonly count: number }[];
  /** The first few. */
  readonly preview: readonly PastePreview[];
  /** What won't be as it stands there, as sentences. */
  readonly remarks: readonly string[];
  /** Columns whose dates leave open which number is the day; each has to be answered before it can be done. */
  readonly dates: readonly DateColumn[];
  /** Does it, in one step of undo; absent when it can't be done, which a remark says. Result: `{ ids }`. */
  readonly call?: OperationCall;
}

const previewed = 4;

type PastingKind = Pick<Kind, "schema" | "operations" | "table" | "pasting">;

/**
 * Everything that pasted text can become on a board, the likeliest first; nothing is written. A single column becomes
 * cards; of a table the kind says what it may mean, and any can be a card for each row or cell, or one card. Empty when
 * nobody said where cards go and the text is no table that says it itself. `orders` answers what choices ask of dates.
 */
export function planPaste(
  kind: PastingKind,
  board: BoardReader,
  pasted: { readonly text: string; readonly cells: Cells },
  spot: PasteSpot,
  orders: DayOrders = {},
): PasteChoice[] {
  const { cells } = pasted;
  const isTable = (cells[0]?.length ?? 0) > 1;
  const readings = isTable ? kind.pasting.readings(board, cells, spot.at) : [];
  const choices = readings.flatMap((reading) => readingChoice(kind, board, reading, orders) ?? []);
  return [...choices, ...cardChoices(kind, board, pasted, spot)];
}

function cardChoices(
  kind: PastingKind,
  board: BoardReader,
  { text, cells }: { readonly text: string; readonly cells: Cells },
  { at, near: selected }: PasteSpot,
): PasteChoice[] {
  const made = madeBy(kind.schema, at && kind.operations.get(at.name)?.makes);
  if (!made || !at || cells.length === 0) return [];
  const near = selected ?? siblingBefore(board, made, at);
  const what = midSentence(made.type.label);
  const choice = (id: string, label: string, words: readonly PastedWords[]): PasteChoice => {
    const fragment = cardFragment(made, at, words);
    return choiceOf(board, { id, label, elements: fragment.elements, near, remarks: remarksOn(fragment, what) });
  };
  const isMultiline = made.type.texts[made.makes.text]?.multiline === true || made.makes.more !== undefined;
  const whole = cells.map((row) => row.filter((cell) => cell !== "").join(" | ")).join("\n");
  const one = isMultiline ? [choice("one", say.asOne({ what }), [{ text: whole, more: "" }])] : [];
  if ((cells[0]?.length ?? 0) > 1) {
    const rows = cells.map((row) => {
      const [name = "", ...more] = row.filter((cell) => cell !== "");
      return { text: name, more: more.join("\n") };
    });
    const all = cells.flat().filter((cell) => cell !== "");
    return [
      choice("rows", say.perRow({ what }), rows),
      choice(
        "cells",
        say.perCell({ what }),
        all.map((cell) => ({ text: cell, more: "" })),
      ),
      ...one,
    ];
  }
  const { splitLine = (line) => ({ text: line, more: "" }) } = kind.pasting;
  const column = cells.flat();
  // Breaks within a cell are its own; else separators that only text has end a line too.
  const lines = column.some((cell) => cell.includes("\n")) ? withoutMarks(column) : linesOf(text);
  const list = choice("lines", say.perLine({ what }), lines.map(splitLine));
  return lines.length > 1 ? [list, ...one] : [list];
}

/** The element after which a call makes another: `pasteElements` knows places by what stands before them. */
function siblingBefore(board: BoardReader, { type }: MadeElement, at: OperationCall): string | undefined {
  const before = placeArg(at, "before");
  const next = before === undefined ? undefined : board.find(type, before);
  if (!next) return undefined;
  const siblings = board.childIds(type, next.place?.[0], next.place?.[1]);
  return siblings[siblings.indexOf(next.id) - 1];
}

function remarksOn({ long, problem }: CardFragment, what: string): string[] {
  if (problem !== undefined) return [problem];
  return long === 0 ? [] : [say.tooLongForName({ count: long, what })];
}

function readingChoice(
  kind: PastingKind,
  board: BoardReader,
  reading: CellReading,
  orders: DayOrders,
): PasteChoice | undefined {
  const { id, label, mapping, repeats, unread = [], within } = reading;
  const { rows, asked: dates } = readDates(reading.rows, kind.table.fields, mapping, orders);
  const plan = kind.table.plan(rows, mapping, repeats);
  const { kept } = plan.report;
  // A row that is read as several is left out once.
  const dropped = Array.from(new Map(plan.report.dropped.map((one) => [one.line, one])).values());
  if (kept === 0) return undefined;
  const draft = draftElements(kind.schema, plan.build);
  const { elements, around, known } = settleHeads(board, draft, within);
  const remarks = dropped.slice(0, 3).map(({ line, reason }) => say.rowLeftOut({ line, reason }));
  if (dropped.length > 3) remarks.push(say.moreLeftOut({ count: dropped.length - 3 }));
  if (unread.length > 0) remarks.push(say.notRead({ columns: unread.join(", ") }));
  return choiceOf(board, { id, label, elements, around, draft, known, remarks, dates });
}

interface ChoiceParts {
  readonly id: string;
  readonly label: string;
  readonly elements: Fragment;
  readonly around?: Fragment;
  readonly near?: string | undefined;
  readonly remarks: readonly string[];
  readonly dates?: readonly DateColumn[];
  /** What the elements stand in, if it isn't on the board. */
  readonly draft?: readonly BoardElement[];
  readonly known?: ReadonlyMap<string, string>;
}

function choiceOf(board: BoardReader, parts: ChoiceParts): PasteChoice {
  const { id, label, elements, around, near, remarks, dates = [] } = parts;
  const counts = Map.groupBy(elements, ({ type }) => String(type));
  const made = Array.from(counts, ([type, { length }]) => ({
    type,
    count: length,
  })).toReversed();
  const choice = { id, label, made, preview: previewOf(board, parts), remarks, dates };
  if (elements.length > mostPasted) {
    const remarks = [say.tooMany({ count: elements.length, most: mostPasted })];
    return { ...choice, preview: [], remarks };
  }
  if (elements.length === 0 || dates.some(({ order }) => order === undefined)) return choice;
  return { ...choice, call: { name: "pasteElements", args: { elements, around, near } } };
}

/** The first things that hold nothing themselves, with what they will stand in. */
function previewOf(board: BoardReader, { elements, draft = [], known }: ChoiceParts): PastePreview[] {
  const inDraft = new Map(draft.map((element) => [element.id, element]));
  const nameOf = (id: unknown): string => {
    const element = board.get(known?.get(String(id)) ?? String(id)) ?? inDraft.get(String(id));
    const name = element?.[nameKeyOf(board.schema.elements.get(element.type))];
    return typeof name === "string" ? name : "";
  };
  const holding = new Set(elements.flatMap(({ place }) => (Array.isArray(place) ? place.slice(0, 2) : [])));
  const shown = elements.filter((element) => !holding.has(element.id)).slice(0, previewed);
  return shown.map((element) => {
    const [container, lane] = Array.isArray(element.place) ? element.place : [];
    const where = draft.length === 0 ? [] : [nameOf(container), nameOf(lane)].filter((name) => name !== "");
    const words = element[nameKeyOf(board.schema.elements.get(String(element.type)))];
    return { where: where.join(" › "), words: typeof words === "string" ? words : "" };
  });
}
