import * as Y from "yjs";
import { BoardIndex, orderedOf } from "./boardIndex.ts";
import type { BoardSchema } from "./boardSchema.ts";
import type { BoardWriter } from "./boardWriter.ts";
import { checkText, checkValue } from "./checkValue.ts";
import { createElementId, isElementId } from "./elementId.ts";
import {
  isElementOf,
  type BoardElement,
  type ElementContent,
  type ElementOf,
  type ElementType,
} from "./elementType.ts";
import { OperationError } from "./operationError.ts";
import { dropOrderChange, writeOrders } from "./orderChange.ts";
import { longestOrderKey } from "./orderKey.ts";
import { createOrigin, isOrigin, type Origin } from "./origin.ts";
import { platformRandom, type Random } from "./random.ts";
import { isImplied, readElement, typeKey } from "./readElement.ts";
import { renumberAround } from "./renumber.ts";
import { splitsPair, textEditBetween } from "./textDiff.ts";
import { placeValue } from "./valueType.ts";
import { visibleLine } from "./visibleLine.ts";

const renumberOrigin = createOrigin("repair");

/** What one transaction changed, told after it is over. */
export interface BoardChange {
  readonly added: ReadonlySet<string>;
  readonly updated: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  readonly metaChanged: boolean;
  /** The updated and the removed elements as they were before. */
  readonly before: ReadonlyMap<string, BoardElement>;
  /** Ours for changes made through `transact`, `undefined` for what came from elsewhere (a provider, undo). */
  readonly origin: Origin | undefined;
  /** Made on this device (by an operation or by undo), not received. */
  readonly local: boolean;
}

export interface BoardOptions {
  /** Chance for ids and order keys; the platform's by default. */
  readonly random?: Random;
}

/** Narrows a list of the index, which holds elements of one type. */
function isListOf<E extends ElementType>(
  type: E,
  list: readonly BoardElement[],
): list is readonly (BoardElement & ElementOf<E>)[] {
  return list[0] === undefined || isElementOf(type, list[0]);
}

/** Narrows the lists of a lane, which hold elements of one type. */
function isLaneOf<E extends ElementType>(
  type: E,
  places: ReadonlyMap<string, readonly BoardElement[]>,
): places is ReadonlyMap<string, readonly (BoardElement & ElementOf<E>)[]> {
  for (const list of places.values()) return isListOf(type, list);
  return true;
}

/**
 * A live view of a board's Yjs document, for one kind of board: keeps plain elements and their order up to date as
 * the document changes, from whatever side, and is the only way to write to it. Any number of boards may view one
 * document. Call `destroy` when the view is no longer needed; the document stays.
 */
export class Board implements BoardWriter {
  readonly doc: Y.Doc;
  readonly schema: BoardSchema;
  readonly random: Random;
  readonly #meta: Y.Map<unknown>;
  readonly #elements: Y.Map<unknown>;
  readonly #plain = new Map<string, BoardElement>();
  readonly #index = new BoardIndex();
  /** How many of each type stood nowhere, and when that was looked at. */
  readonly #unplaced = new Map<string, { readonly moves: number; readonly count: number }>();
  readonly #listeners = new Set<(change: BoardChange) => void>();
  /** Elements as they were before the running transaction; what changed is told against these. */
  readonly #before = new Map<string, BoardElement | undefined>();
  #metaChanged = false;
  /** Elements that were placed here in the running transaction and have long order keys. */
  readonly #long = new Set<string>();

  constructor(doc: Y.Doc, schema: BoardSchema, options: BoardOptions = {}) {
    this.doc = doc;
    this.schema = schema;
    this.random = options.random ?? platformRandom;
    this.#meta = doc.getMap("meta");
    this.#elements = doc.getMap("elements");
    for (const id of this.#elements.keys()) this.#refresh(id);
    this.#before.clear();
    this.#elements.observeDeep(this.#onElements);
    this.#meta.observe(this.#onMeta);
    doc.on("afterTransaction", this.#onAfterTransaction);
  }

  /** Stops following the document. */
  destroy(): void {
    this.#elements.unobserveDeep(this.#onElements);
    this.#meta.unobserve(this.#onMeta);
    this.doc.off("afterTransaction", this.#onAfterTransaction);
    this.#listeners.clear();
  }

  /** Calls `listener` once after each transaction that changed something shown; returns the way to stop. */
  subscribe(listener: (change: BoardChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs writes as one change under an origin. Nested calls join the outer one. */
  transact<T>(origin: Origin, write: (writer: BoardWriter) => T): T {
    return this.doc.transact(() => write(this), origin);
  }

  get title(): string {
    const title = this.#meta.get("title");
    return typeof title === "string" ? visibleLine(title) : "";
  }

  get version(): number {
    const version = this.#meta.get("version");
    return typeof version === "number" && Number.isInteger(version) && version > 0 ? version : 0;
  }

  get size(): number {
    return this.#plain.size;
  }

  meta(key: string): unknown {
    return this.#meta.get(key);
  }

  get(id: string): BoardElement | undefined {
    return this.#plain.get(id);
  }

  find<E extends ElementType>(type: E, id: string): ElementOf<E> | undefined {
    const element = this.#plain.get(id);
    return isElementOf(type, element) ? element : undefined;
  }

  require<E extends ElementType>(type: E, id: string): ElementOf<E> {
    const element = this.find(type, id);
    if (!element) throw new OperationError("not-found", `${type.label} "${id}" is not on this board`);
    return element;
  }

  all(): IterableIterator<BoardElement> {
    return this.#plain.values();
  }

  ofType<E extends ElementType>(type: E): ElementOf<E>[] {
    const isOfType = (element: BoardElement) => isElementOf(type, element);
    return Array.from(this.#index.ofType(type.type)).filter(isOfType);
  }

  children<E extends ElementType>(type: E, container?: string, lane?: string): readonly ElementOf<E>[] {
    const list = this.#index.children(type.type, container, lane);
    return isListOf(type, list) ? list : [];
  }

  childIds(type: ElementType, container?: string, lane?: string): readonly string[] {
    return this.#index.childIds(type.type, container, lane);
  }

  inLane<E extends ElementType>(type: E, lane: string): ReadonlyMap<string, readonly ElementOf<E>[]> {
    const places = this.#index.inLane(type.type, lane);
    return isLaneOf(type, places) ? places : new Map();
  }

  unplaced<E extends ElementType>(type: E): ElementOf<E>[] {
    const { moves } = this.#index;
    const known = this.#unplaced.get(type.type);
    // Mostly there are none, and nobody has to look again before something moved.
    if (known?.moves === moves && known.count === 0) return [];
    const isNowhere = (container: string, lane: string) => !this.#isPlace(type.type, container, lane);
    const isOfType = (element: BoardElement) => isElementOf(type, element);
    const found = this.#index.inPlaces(type.type, isNowhere).filter(isOfType);
    this.#unplaced.set(type.type, { moves, count: found.length });
    return found;
  }

  isPlaced({ type, place }: BoardElement): boolean {
    return !place || this.#isPlace(type, place[0], place[1]);
  }

  /** Whether elements of a type may stand in a container and lane, and both are on the board. */
  #isPlace(type: string, container: string, lane: string): boolean {
    const placement = this.schema.elements.get(type)?.placement;
    if (!placement) return true;
    if (container === "") {
      if (placement.containers.length > 0 && !placement.rootToo) return false;
    } else if (!placement.containers.includes(this.#plain.get(container)?.type ?? "")) return false;
    if (lane === "") return !placement.lanes || placement.laneOptional === true;
    return placement.lanes?.includes(this.#plain.get(lane)?.type ?? "") ?? false;
  }

  insert<E extends ElementType>(type: E, content: ElementContent<E>, id?: string): string {
    return this.insertRecord(type, content, id);
  }

  insertRecord(
    type: ElementType,
    content: Readonly<Record<string, unknown>>,
    id = createElementId(this.random),
  ): string {
    if (!isElementId(id)) throw new OperationError("invalid", `"${String(id)}" can't be an id`);
    if (this.#elements.has(id)) throw new OperationError("invalid", `The id "${id}" is taken`);
    const map = new Y.Map<unknown>();
    map.set(typeKey, type.type);
    for (const key of Object.keys(content)) {
      if (content[key] === undefined) continue;
      if (key in type.values) {
        const checked = checkValue(type, key, content[key]);
        if (!isImplied(type, key, checked)) map.set(key, checked);
      } else if (!(key in type.texts)) throw new OperationError("invalid", `${type.label} has no "${key}"`);
    }
    for (const key of Object.keys(type.texts)) {
      const text = content[key];
      // Made now, not when someone first types: two people who both began a missing text would each make one, and one would be lost.
      map.set(key, new Y.Text(text === undefined ? "" : checkText(type, key, text)));
    }
    this.#elements.set(id, map);
    this.#refresh(id);
    this.#noteLong(id);
    return id;
  }

  set(id: string, key: string, value: unknown): void {
    const { map, type } = this.#stored(id);
    const checked = checkValue(type, key, value);
    const isPlace = type.values[key] === placeValue;
    const present = isPlace && map.has(key) ? this.#plain.get(id)?.place : map.get(key);
    if (present !== undefined ? JSON.stringify(present) === JSON.stringify(checked) : isImplied(type, key, checked))
      return;
    map.set(key, checked);
    if (isPlace) dropOrderChange(map);
    this.#refresh(id);
    if (isPlace) this.#noteLong(id);
  }

  setText(id: string, key: string, text: string): void {
    const { map, type } = this.#stored(id);
    checkText(type, key, text);
    const edit = textEditBetween(this.#textOf(map, key).toJSON(), text);
    if (edit) this.editText(id, key, edit.index, edit.remove, edit.insert);
  }

  editText(id: string, key: string, index: number, remove: number, insert: string): void {
    const { map, type } = this.#stored(id);
    const text = this.#textOf(map, key);
    const present = text.toString();
    const from = Math.max(0, Math.min(index, present.length));
    // Half an emoji would become two replacement characters that no undo brings back.
    const at = splitsPair(present, from) ? from - 1 : from;
    const end = Math.max(from, Math.min(from + remove, present.length));
    const gone = remove > 0 ? (splitsPair(present, end) ? end + 1 : end) - at : 0;
    const limit = type.texts[key]?.maxLength;
    if (limit === undefined) throw new OperationError("invalid", `${type.label} has no text "${key}"`);
    if (text.length - gone + insert.length > limit)
      throw new OperationError("invalid", `${type.label}: at most ${limit} characters`);
    if (gone > 0) text.delete(at, gone);
    if (insert !== "") text.insert(at, insert);
    this.#refresh(id);
  }

  remove(id: string): void {
    if (!this.#elements.has(id)) return;
    this.#elements.delete(id);
    this.#refresh(id);
  }

  setMeta(key: string, value: unknown): void {
    if (JSON.stringify(this.#meta.get(key)) !== JSON.stringify(value)) this.#meta.set(key, value);
  }

  /**
   * Gives short order keys to elements whose keys have grown long, and to as few of their siblings as must be. What is
   * written to the board by operations is renumbered by itself, after their transaction and in one of its own, so that
   * it isn't undone with it.
   */
  renumber(ids: Iterable<string>): void {
    const long = Array.from(ids).filter((id) => this.#isLong(id));
    if (long.length === 0) return;
    this.transact(renumberOrigin, () => {
      for (const id of long) if (this.#isLong(id)) this.#renumberAround(id);
    });
  }

  /**
   * For a change of many operations, between two of them: in thousands a key could grow longer than any may be. What is
   * renumbered in between is undone with the change, so it waits as long as it can.
   */
  renumberInTime(): void {
    const isUrgent = (id: string) => this.#orderLength(id) > longestOrderKey * 4;
    if (Array.from(this.#long).some(isUrgent)) this.#renumberLong();
  }

  #renumberLong(): void {
    const long = Array.from(this.#long);
    this.#long.clear();
    this.renumber(long);
  }

  #orderLength(id: string): number {
    return this.#plain.get(id)?.place?.[2].length ?? 0;
  }

  #isLong(id: string): boolean {
    return this.#orderLength(id) > longestOrderKey;
  }

  #noteLong(id: string): void {
    if (this.#isLong(id)) this.#long.add(id);
  }

  #renumberAround(id: string): void {
    const { type, place } = this.#plain.get(id) ?? {};
    if (type === undefined || place === undefined) return;
    const siblings = this.#index.children(type, place[0], place[1]).map(orderedOf);
    const index = siblings.findIndex((sibling) => sibling.id === id);
    for (const changed of writeOrders(this.#elements, renumberAround(siblings, index))) this.#refresh(changed);
  }

  #stored(id: string): { map: Y.Map<unknown>; type: ElementType } {
    const map = this.#elements.get(id);
    const type = map instanceof Y.Map ? this.schema.elements.get(String(map.get(typeKey))) : undefined;
    if (!(map instanceof Y.Map) || !type) throw new OperationError("not-found", `"${id}" is not on this board`);
    return { map, type };
  }

  /** The Y.Text under a key; made anew, with what can be read there, when something else stands in its place. */
  #textOf(map: Y.Map<unknown>, key: string): Y.Text {
    const stored = map.get(key);
    if (stored instanceof Y.Text) return stored;
    const text = new Y.Text(typeof stored === "string" ? stored : "");
    map.set(key, text);
    return text;
  }

  #refresh(id: string): void {
    const before = this.#plain.get(id);
    const after = readElement(id, this.#elements.get(id), this.schema.elements);
    if (!this.#before.has(id)) this.#before.set(id, before);
    this.#index.replace(before, after);
    if (after) this.#plain.set(id, after);
    else this.#plain.delete(id);
  }

  readonly #onElements = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const ids = new Set<string>();
    for (const event of events) {
      const id = event.path[0];
      if (typeof id === "string") ids.add(id);
      else for (const key of event.changes.keys.keys()) ids.add(key);
    }
    for (const id of ids) this.#refresh(id);
  };

  readonly #onMeta = (): void => {
    this.#metaChanged = true;
  };

  readonly #onAfterTransaction = (transaction: Y.Transaction): void => {
    this.#tell(transaction);
    if (this.#long.size > 0) this.#renumberLong();
  };

  #tell(transaction: Y.Transaction): void {
    if (this.#before.size === 0 && !this.#metaChanged) return;
    const added = new Set<string>();
    const updated = new Set<string>();
    const removed = new Set<string>();
    const earlier = new Map<string, BoardElement>();
    for (const [id, before] of this.#before) {
      if (before) earlier.set(id, before);
      if (this.#plain.has(id)) (before ? updated : added).add(id);
      else if (before) removed.add(id);
    }
    const change: BoardChange = {
      added,
      updated,
      removed,
      metaChanged: this.#metaChanged,
      before: earlier,
      origin: isOrigin(transaction.origin) ? transaction.origin : undefined,
      local: transaction.local,
    };
    this.#before.clear();
    this.#metaChanged = false;
    for (const listener of this.#listeners) listener(change);
  }
}
