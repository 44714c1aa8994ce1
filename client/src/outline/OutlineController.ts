import type { Direction, MenuEntry, Outline, OutlineLevel } from "@throughline/kinds";
import type { OperationCall } from "@throughline/model";
import type { BoardSession } from "../session/BoardSession.ts";
import { countedElements } from "../session/describeElement.ts";
import { idOf } from "../session/madeIds.ts";
import { menuOf, mayType } from "../session/mayRun.ts";
import { ValueStore, type ReadableStore } from "../session/ValueStore.ts";
import type { DifferenceName } from "../ui/markColours.ts";
import { entryWords, pathToEntry } from "./entryWords.ts";
import { placeWords } from "./placeWords.ts";
import { stopsBetween } from "./stopsBetween.ts";
import { stopAfterRemoval, stopAtEnd, stopBeside, stopsOf, type Stop } from "./stops.ts";
import { say } from "./words/say.ts";

/** Where the keyboard stands in the outline, and what is open there. */
export interface OutlineState {
  readonly active: string | undefined;
  /** The item whose text is typed in. */
  readonly editing: string | undefined;
  /** The item whose menu is open. */
  readonly menu: string | undefined;
  /** Grows when the focus should go to the active stop, wherever it was. */
  readonly focusWanted: number;
}

/** What is said beside a row: how its element differs from another state of the board. */
export interface RowNote {
  readonly sign: DifferenceName;
  readonly words: string;
}

/** By element. */
export type RowNotes = ReadonlyMap<string, RowNote>;

const noNotes: ReadableStore<RowNotes> = new ValueStore<RowNotes>(new Map());

/** Others' changes are shown at most this often, so that the outline doesn't tremble under a busy board. */
const betweenReadsMs = 100;
/** With more stops than this only what is near is rendered: each row costs about ten nodes of the page. */
const mostRenderedWhole = 600;
/** Steps of a level within this time are one step of undo. */
const levelPauseMs = 1_000;

/**
 * The outline of one board without its looks: what is shown, where the keyboard stands, and what its keys do. The
 * place is kept by element, so it stays when others change the board or the element moves.
 */
export class OutlineController {
  readonly session: BoardSession;
  readonly outline: ValueStore<Outline>;
  readonly notes: ReadableStore<RowNotes>;
  readonly state: ValueStore<OutlineState>;
  #stops: readonly Stop[] = [];
  #stopByKey: ReadonlyMap<string, Stop> = new Map();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #made: { readonly id: string; readonly mark: number } | undefined;
  #levelSetAt = Number.NEGATIVE_INFINITY;
  /** From where a range is spanned: the element on which one stood last without spanning one. */
  #spansFrom: string | undefined;
  /** Was just taken out of what is selected; the focus on it doesn't select it again. */
  #leftOut: string | undefined;
  readonly #ends: (() => void)[] = [];

  constructor(session: BoardSession, notes: ReadableStore<RowNotes> = noNotes) {
    this.session = session;
    this.notes = notes;
    this.outline = new ValueStore(session.kind.outline(session.board));
    this.#setStops(stopsOf(this.outline.get()));
    const active = this.#find(session.selection.last)?.key ?? this.#stops[0]?.key;
    this.state = new ValueStore<OutlineState>({ active, editing: undefined, menu: undefined, focusWanted: 0 });
    this.#ends.push(
      session.board.subscribe(({ local }) => (local && !this.#isTyping ? this.#read() : this.#readSoon())),
      session.selection.subscribe(() => {
        // One stays where one stands among several, e.g. when all are selected.
        const isAmong = session.selection.has(this.state.get().active ?? "");
        const selected = isAmong ? undefined : this.#find(session.selection.last);
        if (!selected) return;
        this.#spansFrom = selected.key;
        this.#change({ active: selected.key });
      }),
    );
  }

  get stops(): readonly Stop[] {
    return this.#stops;
  }

  /** Whether there is so much that only what is near is rendered. */
  get isLarge(): boolean {
    return this.#stops.length > mostRenderedWhole;
  }

  /** Whether a stop is in a section or a cell. */
  standsIn(key: string | undefined, place: string): boolean {
    return this.#find(key)?.places.includes(place) ?? false;
  }

  /** The keyboard goes to a stop; an item is selected by that, on the canvas too. */
  stand(key: string): void {
    const stop = this.#find(key);
    if (!stop) return;
    this.#leftOut = undefined;
    this.#change({ active: key });
    if (!stop.item) return;
    this.#spansFrom = key;
    this.session.selection.set([key]);
    this.session.reveal(key);
  }

  /** The focus has come to a stop: what isn't selected yet is selected by that. */
  takeFocus(key: string): void {
    if (this.session.selection.has(key)) this.#change({ active: key });
    else if (this.#leftOut !== key) this.stand(key);
  }

  /** Takes an item to what is selected, or out of it. */
  toggle(key: string): void {
    if (!this.#find(key)?.item) return;
    const { selection } = this.session;
    selection.toggle(key);
    this.#spansFrom = key;
    this.#leftOut = selection.has(key) ? undefined : key;
    this.#change({ active: key });
    this.#saySelected();
  }

  /**
   * Selects from where one stood to a stop, and nothing else. From an element to another of its type all others are
   * left out: a range of stories holds no release, which would take all of its own along.
   */
  extendTo(key: string): void {
    const to = this.#find(key);
    const from = this.#find(this.#spansFrom) ?? this.#find(this.state.get().active);
    if (!to?.item || !from?.item) return this.stand(key);
    this.#leftOut = undefined;
    const { board, selection } = this.session;
    const typeOf = (stop: Stop) => board.get(stop.key)?.type;
    const isOneType = typeOf(from) === typeOf(to);
    const ids = stopsBetween(this.#stops, from, to)
      .filter((stop) => !isOneType || typeOf(stop) === typeOf(to))
      .map((stop) => stop.key);
    // The last one is where keys go on from.
    selection.set([...ids.filter((id) => id !== key), key]);
    this.#spansFrom = from.key;
    this.#change({ active: key });
    this.session.reveal(key);
    this.#saySelected();
  }

  go(direction: Direction, options: { readonly spans?: boolean } = {}): void {
    const from = this.#find(this.state.get().active);
    let next = from ? stopBeside(this.#stops, from, direction) : this.#stops[0];
    if (options.spans) {
      // On to the next of the type that is spanned, past headings and buttons.
      while (next && !this.#isSpanned(next)) next = stopBeside(this.#stops, next, direction);
      if (next) this.extendTo(next.key);
    } else if (next) this.stand(next.key);
    if (next) this.wantFocus();
  }

  goToEnd(end: "first" | "last", whole: boolean): void {
    const from = this.#find(this.state.get().active);
    const next = from && stopAtEnd(this.#stops, from, end, whole);
    if (!next) return;
    this.stand(next.key);
    this.wantFocus();
  }

  /** Opens an item's text for typing, or its menu when it has no text. */
  open(key: string): void {
    const item = this.#find(key)?.item;
    if (!item) return;
    this.stand(key);
    if (item.textKey === undefined || !mayType(this.session, item.elementId, item.textKey)) this.openMenu(key);
    else this.#change({ editing: key, menu: undefined });
  }

  /** Ends typing. What was just made for it and left empty goes away again. */
  endEditing(): void {
    const { editing } = this.state.get();
    if (editing === undefined) return;
    this.#readNow();
    const made = this.#made?.id === editing ? this.#made : undefined;
    this.#made = undefined;
    this.#change({ editing: undefined });
    const item = this.#find(editing)?.item;
    if (made && item?.text.trim() === "") this.session.history.backTo(made.mark);
  }

  /** The same, and the focus goes back to the item. */
  finishEditing(): void {
    this.endEditing();
    this.wantFocus();
  }

  openMenu(key: string): void {
    if (!this.#find(key)?.item || !this.session.access.get().canEdit) return;
    // The menu of one of several is the menu of all of them.
    if (!this.session.selection.has(key)) this.stand(key);
    this.#change({ active: key, menu: key, editing: undefined });
  }

  closeMenu(): void {
    if (this.state.get().menu === undefined) return;
    this.#change({ menu: undefined });
    this.wantFocus();
  }

  /** What the menu of an item holds now; several selected ones have it together. */
  menuOf(key: string): readonly MenuEntry[] {
    const selected = this.session.selection.get();
    return menuOf(this.session, selected.includes(key) ? selected : [key]);
  }

  /** Runs an entry of a menu and says what it did. */
  runEntry(entries: readonly MenuEntry[], entry: MenuEntry): void {
    if (!entry.call) return;
    this.#change({ menu: undefined });
    const mark = this.session.history.mark();
    const result = this.session.run(entry.call);
    if (result === undefined) return this.wantFocus();
    this.session.announcements.say(entryWords(pathToEntry(entries, entry) ?? [entry]));
    const id = idOf(result);
    if (id !== undefined && entry.opens) this.#openMade(id, mark);
    else this.wantFocus();
  }

  /** Makes what an "Add …" button offers and opens it for typing. */
  add(call: OperationCall): void {
    const mark = this.session.history.mark();
    const id = idOf(this.session.run(call));
    if (id !== undefined) this.#openMade(id, mark);
  }

  /** Deletes what is selected; the focus goes to a neighbour. */
  remove(key: string): void {
    if (!this.session.access.get().canEdit) return;
    if (!this.session.selection.has(key)) this.session.selection.set([key]);
    this.session.removeSelection();
    this.wantFocus();
  }

  /** What Alt and an arrow do, with all that is selected: the move that a drag by one place would make. */
  nudge(key: string, direction: Direction): void {
    if (!this.session.access.get().canEdit) return;
    const { board, selection, announcements } = this.session;
    const ids = selection.has(key) ? selection.get() : [key];
    const several = ids.length > 1 ? countedElements(board, ids) : undefined;
    const calls = this.session.view.nudge(ids, direction);
    if (calls.length === 0) return announcements.say(say.noFurther({ several: ids.length, direction }));
    if (this.session.run(calls) === undefined) return;
    this.#readNow();
    const place = several ? "" : placeWords(this.outline.get(), key);
    if (several) announcements.say(say.severalMoved({ what: several, direction }));
    else announcements.say(place === "" ? say.moved({ direction }) : say.movedTo({ place }));
    this.wantFocus();
  }

  setLevel(level: OutlineLevel, value: number | null): void {
    const now = performance.now();
    this.session.write(level.call(value), { joins: now - this.#levelSetAt < levelPauseMs });
    this.#levelSetAt = now;
  }

  wantFocus(): void {
    this.#change({ focusWanted: this.state.get().focusWanted + 1 });
  }

  destroy(): void {
    clearTimeout(this.#timer);
    for (const end of this.#ends) end();
  }

  #openMade(id: string, mark: number): void {
    this.#readNow();
    if (!this.#find(id)) return;
    this.open(id);
    if (this.state.get().editing === id) this.#made = { id, mark };
  }

  #isSpanned({ key }: Stop): boolean {
    const { board } = this.session;
    const from = this.#spansFrom ?? this.state.get().active ?? "";
    return board.get(key) !== undefined && board.get(key)?.type === (board.get(from) ?? board.get(key))?.type;
  }

  #saySelected(): void {
    const count = this.session.selection.get().length;
    this.session.announcements.say(say.selectedCount({ count }));
  }

  #find(key: string | undefined): Stop | undefined {
    return key === undefined ? undefined : this.#stopByKey.get(key);
  }

  /** While letters are typed, each is a change; what they make of the outline isn't waited for. */
  get #isTyping(): boolean {
    return this.session.editing.get() !== null || this.state.get().editing !== undefined;
  }

  #setStops(stops: readonly Stop[]): void {
    this.#stops = stops;
    this.#stopByKey = new Map(stops.map((stop) => [stop.key, stop]));
  }

  /** Reads what waits to be read. */
  #readNow(): void {
    if (this.#timer !== undefined) this.#read();
  }

  #readSoon(): void {
    this.#timer ??= setTimeout(() => this.#read(), betweenReadsMs);
  }

  #read(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const before = this.#stops;
    const outline = this.session.kind.outline(this.session.board);
    this.#setStops(stopsOf(outline));
    const { active, editing, menu } = this.state.get();
    const isGone = active === undefined || !this.#find(active);
    const next = isGone
      ? ((active === undefined ? undefined : stopAfterRemoval(before, this.#stops, active)) ?? this.#stops[0])?.key
      : active;
    this.#change({
      active: next,
      editing: this.#find(editing) ? editing : undefined,
      menu: this.#find(menu) ? menu : undefined,
    });
    this.outline.set(outline);
  }

  #change(change: Partial<OutlineState>): void {
    const now = this.state.get();
    const keys = Object.keys(change) as (keyof OutlineState)[];
    if (keys.some((key) => now[key] !== change[key])) this.state.set({ ...now, ...change });
  }
}
