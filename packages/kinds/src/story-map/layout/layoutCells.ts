import type { BoardReader } from "@throughline/model";
import type { Rect, TextLayout } from "@throughline/scene";
import { rememberLast } from "../../drawing/lastMade.ts";
import { measureCard, type CardMeasure } from "./measureCard.ts";
import type { Release } from "../elements/release/release.ts";
import { story, type Story } from "../elements/story/story.ts";
import type { Task } from "../elements/task/task.ts";
import type { ColumnBox } from "./layoutHead.ts";
import { sizes } from "./sizes.ts";
import { addFacts, sliceFacts, type SliceFacts } from "../sliceFacts.ts";

/** A card and where it stands. */
export interface CardBox {
  readonly measure: CardMeasure;
  readonly x: number;
  readonly y: number;
}

/** What stands in a cell, wherever that is; the same object as long as none of its stories changed. */
interface CellContent {
  readonly cards: readonly CardMeasure[];
  /** Its cards' ids and the key of its "+". */
  readonly keys: readonly string[];
  /** Its cards, and the "+" under them. */
  readonly height: number;
  readonly facts: SliceFacts;
}

/** The cells of a slice, one for each column, before it is known how far down they stand. */
export interface SliceRow {
  readonly contents: readonly CellContent[];
  readonly tallest: number;
  readonly facts: SliceFacts;
}

/** One task in one slice; the same object as long as nothing in it changed and it stands where it stood. */
export class CellBox {
  readonly task: Task;
  /** Absent in "Later". */
  readonly release: Release | undefined;
  readonly content: CellContent;
  readonly x: number;
  readonly y: number;
  #cards: readonly CardBox[] | undefined;

  constructor(task: Task, release: Release | undefined, content: CellContent, x: number, y: number) {
    this.task = task;
    this.release = release;
    this.content = content;
    this.x = x;
    this.y = y;
  }

  get rect(): Rect {
    return { x: this.x, y: this.y, width: sizes.card, height: this.content.height };
  }

  /** Where its "+" stands, under its cards. */
  get ghost(): Rect {
    const y = this.y + this.content.height - sizes.ghost;
    return { x: this.x, y, width: sizes.card, height: sizes.ghost };
  }

  /** Its cards, one under the other. */
  get cards(): readonly CardBox[] {
    return (this.#cards ??= stack(this.content.cards, this.x, this.y));
  }
}

function stack(cards: readonly CardMeasure[], x: number, top: number): readonly CardBox[] {
  let y = top;
  return cards.map((measure) => {
    const box = { measure, x, y };
    y += measure.height + sizes.cardGap;
    return box;
  });
}

/** The key of the "+" of a cell. */
export function addStoryKey(taskId: string, sliceId: string): string {
  return `add-story:${taskId}:${sliceId}`;
}

const keyLists = rememberLast<readonly string[], readonly string[]>();
const contents = rememberLast<readonly Story[], CellContent>();
const emptyContents = new WeakMap<Task, Map<string, CellContent>>();

/** An empty cell has nothing but its task that could remember it. */
function emptyContent(task: Task, sliceId: string): CellContent {
  let known = emptyContents.get(task);
  if (!known) emptyContents.set(task, (known = new Map()));
  let content = known.get(sliceId);
  if (!content) {
    content = { cards: [], keys: [addStoryKey(task.id, sliceId)], height: sizes.ghost, facts: sliceFacts([]) };
    known.set(sliceId, content);
  }
  return content;
}

function measureCell(stories: readonly Story[], ids: readonly string[], addKey: string, text: TextLayout): CellContent {
  return contents(stories, [ids, addKey, text], () => {
    const cards = stories.map((story) => measureCard(story, text));
    return {
      cards,
      keys: keyLists(ids, [addKey], () => [...ids, addKey]),
      height: cards.reduce((sum, card) => sum + card.height + sizes.cardGap, 0) + sizes.ghost,
      facts: sliceFacts(stories),
    };
  });
}

const rows = rememberLast<ReadonlyMap<string, readonly Story[]>, SliceRow>();

/** Measures a slice; the same object as long as nothing in it changed. */
export function measureSliceRow(
  board: BoardReader,
  tasks: readonly Task[],
  sliceId: string,
  text: TextLayout,
): SliceRow {
  const lane = board.inLane(story, sliceId);
  return rows(lane, [tasks, text], () => {
    const contents = tasks.map((task) => {
      const stories = lane.get(task.id);
      if (!stories) return emptyContent(task, sliceId);
      return measureCell(stories, board.childIds(story, task.id, sliceId), addStoryKey(task.id, sliceId), text);
    });
    return {
      contents,
      tallest: contents.reduce((tallest, { height }) => Math.max(tallest, height), 0),
      facts: addFacts(contents.map(({ facts }) => facts)),
    };
  });
}

const placedRows = rememberLast<SliceRow, readonly CellBox[]>();
const cells = rememberLast<CellContent, CellBox>();

/** Puts the cells of a slice under their columns. */
export function placeSliceRow(
  row: SliceRow,
  columns: readonly ColumnBox[],
  release: Release | undefined,
  top: number,
): readonly CellBox[] {
  const y = top + sizes.slicePad;
  return placedRows(row, [columns, release, y], () =>
    columns.flatMap(({ task, x, index }) => {
      const content = row.contents[index];
      const left = x + sizes.columnPad;
      return content
        ? [cells(content, [task, release, left, y], () => new CellBox(task, release, content, left, y))]
        : [];
    }),
  );
}
