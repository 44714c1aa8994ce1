import * as Y from "yjs";
import type { DecodedId, DecodedStruct } from "./decodedUpdate.ts";
import type { Place } from "./place.ts";
import type { UpdateClocks } from "./UpdateClocks.ts";

/** The last letter of the document that stands before something new; `undefined` is the beginning of the list. */
type Slot = DecodedId | undefined;

/** A run of letters of the document: an item, or what is left of one behind a slot. */
interface Run {
  readonly item: Y.Item;
  readonly id: DecodedId;
  readonly origin: DecodedId | null;
}

/**
 * Tells which of two neighbours in a list comes first. A new item between neighbours in the wrong order stands in one
 * place for those who got it now, and in another for those who load it later: replicas would differ for good.
 *
 * For what the update itself brings it finds the gap between the document's letters, by Yjs' own rules, in which it
 * will stand. Letters of the same gap are compared by what they say of each other.
 */
export class ListOrder {
  readonly #document: Y.Doc;
  readonly #clocks: UpdateClocks;
  readonly #slots = new Map<DecodedStruct, Slot>();
  /** Takes what looking costs. */
  readonly #spend: (steps: number) => void;

  constructor(document: Y.Doc, clocks: UpdateClocks, spend: (steps: number) => void) {
    this.#document = document;
    this.#clocks = clocks;
    this.#spend = spend;
  }

  /** Whether `left` stands before `right`; false also when that can't be told. Both must be in one list. */
  isBefore(left: DecodedId, right: DecodedId, place: Place): boolean {
    const newLeft = this.#incoming(left);
    const newRight = this.#incoming(right);
    if (newLeft !== undefined && newRight !== undefined)
      return this.#areNewInOrder(left, right, newLeft, newRight, place);
    const from = newLeft === undefined ? left : this.#slotOf(newLeft, place);
    const to = newRight === undefined ? right : this.#slotOf(newRight, place);
    // Behind its slot, a new letter stands right of everything up to there.
    if (newRight !== undefined && isSame(from, to)) return true;
    return to !== undefined && this.#follows(from, to, place);
  }

  #areNewInOrder(
    left: DecodedId,
    right: DecodedId,
    newLeft: DecodedStruct,
    newRight: DecodedStruct,
    place: Place,
  ): boolean {
    if (newLeft === newRight) return left.clock < right.clock;
    const from = this.#slotOf(newLeft, place);
    const to = this.#slotOf(newRight, place);
    if (!isSame(from, to)) return to !== undefined && this.#follows(from, to, place);
    // Everything stands behind its origin and before its right origin.
    const after = this.#chain(left, "rightOrigin");
    return this.#chain(right, "origin").some((id) => after.some((other) => this.#isAtOrBefore(other, id)));
  }

  /** An id, its neighbour on one side, that one's neighbour, …, as far as they are new. */
  #chain(start: DecodedId, side: "origin" | "rightOrigin"): DecodedId[] {
    const chain: DecodedId[] = [];
    for (let id: DecodedId | undefined = start; id !== undefined; id = this.#incoming(id)?.[side]) {
      chain.push(id);
      this.#spend(chain.length);
      if (chain.length > 1_000) break;
    }
    return chain;
  }

  /** Ids of one new item stand in the order of their clocks. */
  #isAtOrBefore(a: DecodedId, b: DecodedId): boolean {
    if (a.client !== b.client || a.clock > b.clock) return false;
    return a.clock === b.clock || (this.#incoming(a) !== undefined && this.#incoming(a) === this.#incoming(b));
  }

  #incoming(id: DecodedId): DecodedStruct | undefined {
    return id.clock < this.#clocks.known(id.client) ? undefined : this.#clocks.incoming(id);
  }

  /** The document's letter behind which a new item will stand, found as Yjs finds it, among the document's alone. */
  #slotOf(struct: DecodedStruct, place: Place): Slot {
    if (this.#slots.has(struct)) return this.#slots.get(struct);
    const { origin } = struct;
    const newOrigin = origin && this.#incoming(origin);
    let slot: Slot;
    // Nothing of the document has a new letter as its origin, so nothing of it comes between.
    if (newOrigin !== undefined) slot = this.#slotOf(newOrigin, place);
    else slot = this.#searchSlot(struct, place);
    this.#slots.set(struct, slot);
    return slot;
  }

  #searchSlot(struct: DecodedStruct, place: Place): Slot {
    const { origin, rightOrigin, client } = struct;
    const newRight = rightOrigin && this.#incoming(rightOrigin);
    const end = newRight === undefined ? undefined : this.#slotOf(newRight, place);
    const before = new Set<Y.Item>();
    let conflicting = new Set<Y.Item>();
    let slot: Slot = origin;
    if (newRight !== undefined && isSame(slot, end)) return slot;
    for (const run of this.#runsBehind(origin, place)) {
      this.#spend(1);
      if (newRight === undefined && rightOrigin !== undefined && contains(run, rightOrigin)) break;
      before.add(run.item);
      conflicting.add(run.item);
      if (isSame(origin, run.origin ?? undefined)) {
        if (run.id.client < client) {
          slot = lastOf(run);
          conflicting = new Set();
        } else if (isSame(rightOrigin, run.item.rightOrigin ?? undefined)) break;
      } else {
        const runOrigin = run.origin === null ? undefined : this.#clocks.stored(run.origin);
        if (!(runOrigin instanceof Y.Item) || !before.has(runOrigin)) break;
        if (!conflicting.has(runOrigin)) {
          slot = lastOf(run);
          conflicting = new Set();
        }
      }
      if (newRight !== undefined && end !== undefined && contains(run, end)) break;
    }
    return slot;
  }

  #follows(slot: Slot, id: DecodedId, place: Place): boolean {
    for (const run of this.#runsBehind(slot, place)) {
      this.#spend(1);
      if (contains(run, id)) return true;
    }
    return false;
  }

  /** The document's letters behind a slot, in order. */
  *#runsBehind(slot: Slot, { parent, parentSub }: Place): Generator<Run> {
    let item: Y.Item | null = null;
    if (slot === undefined) {
      const type = typeof parent === "string" ? this.#document.share.get(parent) : parent;
      if (type instanceof Y.AbstractType && parentSub === undefined) item = type._start;
    } else {
      const left = this.#clocks.stored(slot);
      if (!(left instanceof Y.Item)) return;
      if (slot.clock < left.id.clock + left.length - 1) {
        yield { item: left, id: { client: slot.client, clock: slot.clock + 1 }, origin: slot };
      }
      item = left.right;
    }
    for (; item !== null; item = item.right) yield { item, id: item.id, origin: item.origin };
  }
}

function isSame(a: DecodedId | undefined, b: DecodedId | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.client === b.client && a.clock === b.clock;
}

function contains({ item, id }: Run, { client, clock }: DecodedId): boolean {
  return client === id.client && clock >= id.clock && clock < item.id.clock + item.length;
}

function lastOf({ item }: Run): DecodedId {
  return { client: item.id.client, clock: item.id.clock + item.length - 1 };
}
