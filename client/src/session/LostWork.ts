import {
  migrateContent,
  restoreElements,
  type Board,
  type BoardChange,
  type BoardElement,
  type Origin,
} from "@throughline/model";
import type { ConnectionState } from "./ConnectionStore.ts";
import { ValueStore, type ReadableStore } from "./ValueStore.ts";
import type { NotedWork, WorkNotes, WorkState } from "./WorkNotes.ts";

/** Nothing is written down that the server has within so many milliseconds. */
const noteAfterMs = 300;
/** Of more than so many elements at once the last ones aren't remembered: that is an operation, not somebody's words. */
const mostRemembered = 2_000;

/** What it goes by. */
export interface LostWorkParts {
  readonly board: Board;
  readonly connection: ReadableStore<Pick<ConnectionState, "saved">>;
  /** Where it is kept between visits. */
  readonly notes: WorkNotes;
}

/**
 * The elements that one person changed and somebody else deleted before the server had the change, typically while the
 * person was offline. They stay on offer, whole, also over a reload, until they are taken or dismissed, or are on the
 * board again by whatever way.
 *
 * A deleted element takes along what was written in it without a word, so each changed element is remembered, with what
 * it stands in, until the server has everything; what isn't on the board then is lost. That needs nobody to be there
 * when it is deleted: a page that is opened later finds out as well.
 */
export class LostWork implements ReadableStore<readonly BoardElement[]> {
  readonly #board: Board;
  readonly #connection: LostWorkParts["connection"];
  readonly #notes: WorkNotes;
  readonly #work = new Map<string, NotedWork>();
  /** What the notes don't say yet. */
  readonly #unwritten = new Set<string>();
  readonly #offered = new ValueStore<readonly BoardElement[]>([]);
  readonly #stops: readonly (() => void)[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ board, connection, notes }: LostWorkParts) {
    this.#board = board;
    this.#connection = connection;
    this.#notes = notes;
    this.#recall();
    this.#stops = [board.subscribe((change) => this.#follow(change)), connection.subscribe(() => this.#settle())];
    globalThis.addEventListener?.("pagehide", this.#write);
    this.#settle();
    this.#offer();
  }

  get(): readonly BoardElement[] {
    return this.#offered.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#offered.subscribe(listener);
  }

  /** Puts on offer what was deleted under one's hands; `before` knows how it was, and what it stood in. */
  add(element: BoardElement, before: BoardChange["before"]): void {
    this.#note("lost", element, (id) => before.get(id) ?? this.#board.get(id));
    this.#offer();
  }

  /**
   * Brings all of it back under an origin, as one change, with what it stood in where that is gone too. Returns the ids
   * of what was on offer and is there again.
   */
  bringBack(origin: Origin): readonly string[] {
    const { schema } = this.#board;
    const ids = this.get().map(({ id }) => id);
    const elements = Array.from(this.#work.values(), ({ element }) => element);
    restoreElements(
      this.#board,
      { format: "throughline-board", kind: schema.kind, version: schema.version, title: "", elements },
      ids,
      origin,
    );
    return ids.filter((id) => this.#board.get(id) !== undefined);
  }

  /** Takes it off the offer. Returns the way back. */
  dismiss(): () => void {
    const dismissed = this.#inState("lost");
    const known = new Map(this.#work);
    for (const { id } of dismissed) this.#forget(id);
    this.#tidy();
    this.#offer();
    return () => {
      for (const element of dismissed) {
        if (this.#board.get(element.id) === undefined) this.#note("lost", element, (id) => known.get(id)?.element);
      }
      this.#offer();
    };
  }

  /** Forgets everything, also for later visits: the person goes on without what wasn't saved. */
  clear(): void {
    for (const id of this.#work.keys()) this.#forget(id);
    this.#offer();
    this.#write();
  }

  destroy(): void {
    for (const stop of this.#stops) stop();
    globalThis.removeEventListener?.("pagehide", this.#write);
    this.#write();
  }

  #follow({ added, updated, removed, before, local }: BoardChange): void {
    if (local) {
      for (const id of [...added, ...updated])
        this.#note("changed", this.#board.get(id), (other) => this.#board.get(other));
      // What one deletes oneself isn't lost.
      for (const id of removed) if (this.#work.get(id)?.state === "changed") this.#forget(id);
    } else {
      // As others have changed it along with oneself, the last time before it goes.
      for (const id of [...updated, ...removed]) {
        const noted = this.#work.get(id);
        const element = this.#board.get(id) ?? before.get(id);
        if (noted !== undefined && element !== undefined) this.#put(id, { ...noted, element });
      }
    }
    // It is on the board again, by somebody's undo or one's own.
    const isBack = [...added].filter((id) => !local && this.#work.get(id)?.state === "lost");
    for (const id of isBack) this.#forget(id);
    this.#offer();
  }

  /** Once the server has everything, and everything of it is here, what one changed is on the board or lost. */
  #settle(): void {
    if (!this.#connection.get().saved) return;
    for (const { id } of this.#inState("changed")) {
      const noted = this.#work.get(id);
      if (noted === undefined) continue;
      if (this.#board.get(id) === undefined) this.#put(id, { ...noted, state: "lost" });
      else this.#forget(id);
    }
    this.#tidy();
    this.#offer();
  }

  /** Notes an element with all that it stands in, as `find` knows them. */
  #note(state: WorkState, element: BoardElement | undefined, find: (id: string) => BoardElement | undefined): void {
    const isRoom = this.#work.size < mostRemembered || state !== "changed";
    if (element === undefined || !(isRoom || this.#work.has(element.id))) return;
    this.#put(element.id, { state, element });
    for (const id of element.place?.slice(0, 2) ?? []) {
      if (!this.#work.has(id)) this.#note("around", find(id), find);
    }
  }

  #put(id: string, noted: NotedWork): void {
    this.#work.set(id, noted);
    this.#noteLater(id);
  }

  #forget(id: string): void {
    this.#work.delete(id);
    this.#noteLater(id);
  }

  /** Lets go of what nothing stands in any more. */
  #tidy(): void {
    const needed = new Set<string>();
    const reach = (id: string): void => {
      if (needed.has(id)) return;
      needed.add(id);
      for (const other of this.#work.get(id)?.element.place?.slice(0, 2) ?? []) reach(other);
    };
    for (const [id, { state }] of this.#work) if (state !== "around") reach(id);
    for (const id of this.#work.keys()) if (!needed.has(id)) this.#forget(id);
  }

  #inState(state: WorkState): BoardElement[] {
    return Array.from(this.#work.values())
      .filter((noted) => noted.state === state)
      .map(({ element }) => element);
  }

  #offer(): void {
    const lost = this.#inState("lost");
    const known = this.get();
    const isSame = lost.length === known.length && lost.every((element, index) => element === known[index]);
    if (!isSame) this.#offered.set(lost);
  }

  /** What an earlier visit left, in today's format. */
  #recall(): void {
    const stored = this.#notes.read();
    if (stored === undefined) return;
    const { schema } = this.#board;
    const noted = Object.values(stored.work);
    const elements = noted.map(({ element }) => element);
    const content = {
      format: "throughline-board",
      kind: schema.kind,
      version: stored.version,
      title: "",
      elements,
    } as const;
    const states = new Map(noted.map(({ state, element }) => [element.id, state]));
    try {
      for (const element of migrateContent(content, schema).elements) {
        const state = states.get(String(element.id));
        if (state !== undefined) this.#work.set(String(element.id), { state, element: element as BoardElement });
      }
    } catch {
      // A newer page wrote it, and will read it.
    }
  }

  #noteLater(id: string): void {
    this.#unwritten.add(id);
    this.#timer ??= setTimeout(this.#write, noteAfterMs);
  }

  readonly #write = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changes = new Map(Array.from(this.#unwritten, (id) => [id, this.#work.get(id)]));
    this.#unwritten.clear();
    this.#notes.change(this.#board.schema.version, changes);
  };
}
