import * as Y from "yjs";
import { Board, createOrigin, initialize, runOperations, seededRandom, type OperationCall } from "@throughline/model";
import { createTextLayout, plainMeasurer, type Rect } from "@throughline/scene";
import type { BoardView } from "../../contract/boardView.ts";
import { storyMap } from "../index.ts";
import { story } from "../elements/story/story.ts";
import { readStoryMap, sliceIds } from "../read.ts";

const me = createOrigin("person", "me");

/** A map for tests, changed by operations and read as titles. */
export class TestMap {
  readonly board: Board;

  constructor(doc = new Y.Doc(), seed = 1) {
    this.board = new Board(doc, storyMap.schema, { random: seededRandom(seed) });
    initialize(this.board, "A map", me);
  }

  /** Runs one operation and returns what it gave. @throws OperationError when it is refused. */
  run(name: string, args: OperationCall["args"]): unknown {
    return runOperations(this.board, storyMap.operations, [{ name, args }], me)[0];
  }

  /** Runs an operation that makes one element; returns its id. */
  add(name: string, args: OperationCall["args"]): string {
    const result = this.run(name, args);
    if (typeof result === "object" && result !== null && "id" in result && typeof result.id === "string")
      return result.id;
    throw new Error(`${name} gave no id`);
  }

  /** Runs what a menu, a drop or a key gave. */
  runCall(call: OperationCall | readonly OperationCall[] | undefined): void {
    const calls = call === undefined ? [] : [call].flat();
    if (calls.length === 0) throw new Error("there is no call");
    runOperations(this.board, storyMap.operations, calls, me);
  }

  /** The board as it is shown now. */
  get view(): BoardView {
    return storyMap.createView(this.board, createTextLayout(plainMeasurer));
  }

  /** Where an element is shown. */
  boundsOf(id: string): Rect {
    const item = this.view.scene.items.find((item) => item.key === id);
    if (!item) throw new Error(`${id} is not shown`);
    return item.bounds;
  }

  /** The titles of a cell's stories, in order. */
  cell(task: string, release = ""): string[] {
    return this.board.children(story, task, release).map(({ title }) => title);
  }

  /** Every cell that holds something: "Task / Release: stories". */
  get text(): string[] {
    const map = readStoryMap(this.board);
    const cells = map.tasks.flatMap((task) =>
      sliceIds(map).flatMap((id) => {
        const titles = this.cell(task.id, id);
        const release = map.releases.find((release) => release.id === id)?.title ?? "Later";
        return titles.length > 0 ? [`${task.title} / ${release}: ${titles.join(", ")}`] : [];
      }),
    );
    const lost = map.unplaced.map(({ title }) => title);
    return lost.length > 0 ? [...cells, `Unplaced: ${lost.join(", ")}`] : cells;
  }

  /** A copy that has seen the same, for edits at the same time. */
  fork(seed = 2): TestMap {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.board.doc));
    return new TestMap(doc, seed);
  }

  /** Brings two maps together. */
  meet(other: TestMap): void {
    const [mine, theirs] = [Y.encodeStateAsUpdate(this.board.doc), Y.encodeStateAsUpdate(other.board.doc)];
    Y.applyUpdate(this.board.doc, theirs);
    Y.applyUpdate(other.board.doc, mine);
  }
}

/** Two activities with a task each, two releases, stories a, b, c in the first cell and d in the second. */
export function smallMap() {
  const map = new TestMap();
  const find = map.add("addActivity", { title: "Find" });
  const pay = map.add("addActivity", { title: "Pay" });
  const search = map.add("addTask", { activity: find, title: "Search" });
  const card = map.add("addTask", { activity: pay, title: "Card" });
  const first = map.add("addRelease", { title: "First" });
  const second = map.add("addRelease", { title: "Second" });
  const story = (task: string, release: string, title: string) => map.add("addStory", { task, release, title });
  const a = story(search, first, "a");
  const b = story(search, first, "b");
  const c = story(search, first, "c");
  const d = story(card, second, "d");
  return { map, find, pay, search, card, first, second, a, b, c, d };
}
