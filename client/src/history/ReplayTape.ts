import type { ReplayPage } from "@throughline/api";
import { Board, readContent, type BoardContent, type BoardElement, type BoardSchema } from "@throughline/model";
import * as Y from "yjs";
import { pageTurn } from "./pageTurn.ts";
import type { ElementPatch } from "./PastBoard.ts";
import type { Writer } from "./peopleWords.ts";

type ReplayMoment = ReplayPage["moments"][number];

/** One moment of a replay: what it made of which elements, so that it can be played forwards and backwards. */
export interface ReplayStep {
  /** The id of the moment. */
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly people: readonly Writer[];
  readonly before: ElementPatch;
  readonly after: ElementPatch;
  readonly titleBefore: string;
  readonly titleAfter: string;
  /** Who touched an element in it. */
  readonly writersOf: (id: string) => readonly Writer[];
}

/** How long updates are read at a time before the page gets its turn, in milliseconds. */
const sliceMs = 8;

/**
 * A board's past, unwound: the updates that the server sends are read once, in a document that nobody sees, and kept as
 * plain elements before and after each moment. Going anywhere is then a matter of a few writes, backwards too, which a
 * document with updates can't do.
 */
export class ReplayTape {
  readonly steps: ReplayStep[] = [];
  readonly #doc = new Y.Doc();
  readonly #board: Board;
  #first: BoardContent | undefined;

  constructor(schema: BoardSchema) {
    this.#board = new Board(this.#doc, schema);
  }

  /** The board before the first moment; `undefined` until the first page is read. */
  get first(): BoardContent | undefined {
    return this.#first;
  }

  /**
   * Reads a page of the past, the first with its base; the screen gets its turn in between, and `onRead` is told each
   * time how far it has come. Ends early when aborted.
   */
  async read({ base, moments }: ReplayPage, signal?: AbortSignal, onRead?: () => void): Promise<void> {
    if (base !== null) Y.applyUpdateV2(this.#doc, bytesOf(base));
    this.#first ??= readContent(this.#board);
    let since = performance.now();
    for (const moment of moments) {
      if (signal?.aborted) return;
      this.steps.push(this.#unwind(moment));
      if (performance.now() - since < sliceMs) continue;
      onRead?.();
      await pageTurn();
      since = performance.now();
    }
    onRead?.();
  }

  /**
   * What leads from after `from` steps to after `to` steps: the elements as they are then, and the title. Elements
   * that are the same on both ends may be among them.
   */
  between(from: number, to: number): { readonly elements: ElementPatch; readonly title: string | undefined } {
    const elements = new Map<string, BoardElement | undefined>();
    let title: string | undefined;
    const isBack = to < from;
    const passed = isBack ? this.steps.slice(to, from).reverse() : this.steps.slice(from, to);
    for (const step of passed) {
      for (const [id, element] of isBack ? step.before : step.after) elements.set(id, element);
      title = isBack ? step.titleBefore : step.titleAfter;
    }
    return { elements, title };
  }

  destroy(): void {
    this.#board.destroy();
    this.#doc.destroy();
  }

  #unwind(moment: ReplayMoment): ReplayStep {
    const before = new Map<string, BoardElement | undefined>();
    const titleBefore = this.#board.title;
    const stop = this.#board.subscribe((change) => {
      for (const id of [...change.added, ...change.updated, ...change.removed]) {
        if (!before.has(id)) before.set(id, change.before.get(id));
      }
    });
    Y.applyUpdateV2(this.#doc, bytesOf(moment.update));
    stop();
    const after = new Map(Array.from(before.keys(), (id) => [id, this.#board.get(id)]));
    const { people } = moment;
    const writers = new Map(moment.elements.map(({ id, by }) => [id, by]));
    const person = (id: string | null) => people.find((known) => known.id === id) ?? { id, name: "" };
    return {
      id: moment.id,
      startedAt: new Date(moment.startedAt).getTime(),
      endedAt: new Date(moment.endedAt).getTime(),
      people,
      before,
      after,
      titleBefore,
      titleAfter: this.#board.title,
      writersOf: (id) => writers.get(id)?.map(person) ?? people,
    };
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
