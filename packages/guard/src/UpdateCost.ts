import * as Y from "yjs";
import type { DecodedId, DecodedRange, DecodedStruct } from "./decodedUpdate.ts";
import { maxDeleteSteps, maxInsertSteps } from "./guardLimits.ts";
import type { GuardOffence } from "./guardVerdict.ts";
import { ListOrder } from "./ListOrder.ts";
import type { Place, SharedParent } from "./place.ts";
import type { UpdateClocks } from "./UpdateClocks.ts";

/** Moving a list's entries to make room is fast, but its time grows with the list: so many entries are one step. */
const entriesPerStep = 64;

/** What the update has put into one list, or under one key of a map. */
interface Growth {
  items: number;
  /** The item that now stands at the beginning, if it is the update's. */
  first: DecodedId | undefined;
}

/**
 * Foresees what applying an update will cost every device, in steps of roughly 20 ns.
 *
 * Yjs looks for an item's place between its two neighbours and passes whatever others have put between them. For what
 * a person wrote that is little: the neighbours stood next to each other, so only what came from elsewhere meanwhile
 * lies between. An update made to hurt names neighbours far apart, and each of its items passes all the others: with
 * 10,000 items, 120 KB, that took 16 s. So an item whose neighbours stand together costs nothing here; any other
 * costs what lies between them, and all that the update has put into the same list.
 */
export class UpdateCost {
  readonly #document: Y.Doc;
  readonly #clocks: UpdateClocks;
  readonly #order: ListOrder;
  readonly #lists = new Map<SharedParent, Map<string | undefined, Growth>>();
  /** For each item that something was put right behind, what stands there now. */
  readonly #followers = new Map<number, Map<number, DecodedId>>();
  /** Items that are cut in two, each of which makes a list longer. */
  #cuts = 0;
  #insertSteps = 0;
  #deleteSteps = 0;

  constructor(document: Y.Doc, clocks: UpdateClocks) {
    this.#document = document;
    this.#clocks = clocks;
    this.#order = new ListOrder(document, clocks, (steps) => (this.#insertSteps += steps));
  }

  /** Takes the next new item, with the place where it will stand. */
  addItem(struct: DecodedStruct, place: Place): GuardOffence | undefined {
    // Yjs never writes one: the newest value of a key has nothing to its right.
    if (place.parentSub !== undefined && struct.rightOrigin !== undefined) return contradiction(struct);
    const growth = this.#growthOf(place);
    const { origin } = struct;
    const follower = origin === undefined ? growth.first : this.#followers.get(origin.client)?.get(origin.clock);
    if (follower === undefined) this.#addSplit(struct.origin, true);
    if (follower === undefined || !isSameId(struct.rightOrigin, follower)) this.#addSplit(struct.rightOrigin, false);
    if (!this.#areTogether(struct, place, follower)) {
      if (!this.#areInOrder(struct, place)) return contradiction(struct);
      this.#insertSteps += growth.items + this.#between(struct, place);
    }
    growth.items += 1;
    if (origin === undefined) growth.first = struct;
    else this.#follow(origin, struct);
    return this.#insertSteps > maxInsertSteps ? tooCostly("inserting", this.#insertSteps) : undefined;
  }

  /** Takes a range of deletions of which something is new. */
  addDelete({ client, clock, length }: DecodedRange): GuardOffence | undefined {
    // What is deleted is cut out, and afterwards joined with what was deleted beside it.
    this.#deleteSteps += 2 * this.#moveSteps(client) + this.#splitSteps(client, clock);
    this.#deleteSteps += this.#splitSteps(client, clock + length);
    return this.#deleteSteps > maxDeleteSteps ? tooCostly("deleting", this.#deleteSteps) : undefined;
  }

  /** Whether nothing can lie between an item's neighbours. */
  #areTogether(struct: DecodedStruct, place: Place, follower: DecodedId | undefined): boolean {
    const { origin, rightOrigin } = struct;
    if (follower !== undefined) return isSameId(rightOrigin, follower);
    if (origin === undefined) return isSameId(rightOrigin, this.#firstStored(place)?.id);
    if (origin.clock >= this.#clocks.known(origin.client)) {
      const left = this.#clocks.incoming(origin);
      const isInside = left !== undefined && origin.clock < left.clock + left.length - 1;
      return isInside ? isNext(rightOrigin, origin) : isSameId(rightOrigin, left?.rightOrigin);
    }
    const left = this.#clocks.stored(origin);
    if (!(left instanceof Y.Item)) return true;
    if (origin.clock < left.id.clock + left.length - 1) return isNext(rightOrigin, origin);
    return isSameId(rightOrigin, left.right?.id);
  }

  #areInOrder({ client, origin, rightOrigin }: DecodedStruct, place: Place): boolean {
    if (origin === undefined || rightOrigin === undefined) return true;
    // Yjs' own undo (13.6.33) can get it wrong when it brings back letters of an element that was deleted meanwhile;
    // both neighbours are then copies that the same undo has made.
    if (origin.client === client && rightOrigin.client === client) return !this.#isCutBehind(origin, rightOrigin);
    return this.#order.isBefore(origin, rightOrigin, place);
  }

  /**
   * Whether both are in one run of letters, and not in its order. Yjs then cuts the run before the right one after it
   * has taken the whole for the left one, and puts the new letters elsewhere than whoever has the run cut already.
   */
  #isCutBehind(origin: DecodedId, { client, clock }: DecodedId): boolean {
    const isStored = origin.clock < this.#clocks.known(client);
    const run = isStored ? this.#clocks.stored(origin)?.id : this.#clocks.incoming(origin);
    return run !== undefined && clock <= origin.clock && clock > run.clock;
  }

  /** How many of the document's items lie between an item's neighbours; counted until it is too many. */
  #between({ origin, rightOrigin }: DecodedStruct, place: Place): number {
    let item: Y.Item | null | undefined;
    if (origin === undefined) item = this.#firstStored(place);
    else if (origin.clock < this.#clocks.known(origin.client)) {
      const left = this.#clocks.stored(origin);
      item = left instanceof Y.Item ? left.right : null;
    }
    const left = maxInsertSteps - this.#insertSteps;
    let steps = 1;
    for (; item && !isInside(rightOrigin, item) && steps <= left; item = item.right) steps += 1;
    return steps;
  }

  /** The first item of a list; under a key, where Yjs goes back from the newest, the newest. */
  #firstStored({ parent, parentSub }: Place): Y.Item | null | undefined {
    const type = typeof parent === "string" ? this.#document.share.get(parent) : parent;
    if (!(type instanceof Y.AbstractType)) return undefined;
    if (parentSub === undefined) return type._start;
    let item = type._map.get(parentSub);
    const left = maxInsertSteps - this.#insertSteps;
    for (let steps = 0; item?.left && steps <= left; item = item.left) steps += 1;
    return item;
  }

  #follow({ client, clock }: DecodedId, struct: DecodedStruct): void {
    let ofClient = this.#followers.get(client);
    if (ofClient === undefined) this.#followers.set(client, (ofClient = new Map()));
    ofClient.set(clock, struct);
  }

  #growthOf({ parent, parentSub }: Place): Growth {
    let keys = this.#lists.get(parent);
    if (keys === undefined) this.#lists.set(parent, (keys = new Map()));
    let growth = keys.get(parentSub);
    if (growth === undefined) keys.set(parentSub, (growth = { items: 0, first: undefined }));
    return growth;
  }

  /** A neighbour inside of a longer item cuts that in two. */
  #addSplit(id: DecodedId | undefined, isLeft: boolean): void {
    if (id !== undefined) this.#insertSteps += this.#splitSteps(id.client, id.clock + (isLeft ? 1 : 0));
  }

  #splitSteps(client: number, clock: number): number {
    const isStored = clock < this.#clocks.known(client);
    const start = isStored
      ? this.#clocks.stored({ client, clock })?.id.clock
      : this.#clocks.incoming({ client, clock })?.clock;
    if (start === undefined || start === clock) return 0;
    this.#cuts += 1;
    return this.#moveSteps(client);
  }

  #moveSteps(client: number): number {
    const stored = this.#document.store.clients.get(client)?.length ?? 0;
    const incoming = this.#clocks.of(client)?.section.structs.length ?? 0;
    return 1 + Math.floor((stored + incoming + this.#cuts) / entriesPerStep);
  }
}

function isSameId(a: DecodedId | undefined, b: DecodedId | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.client === b.client && a.clock === b.clock;
}

/** Whether an id is the one right after another, in the same item. */
function isNext(id: DecodedId | undefined, before: DecodedId): boolean {
  return id !== undefined && id.client === before.client && id.clock === before.clock + 1;
}

function isInside(id: DecodedId | undefined, { id: start, length }: Y.Item): boolean {
  return id !== undefined && id.client === start.client && id.clock >= start.clock && id.clock < start.clock + length;
}

function contradiction({ client, clock }: DecodedStruct): GuardOffence {
  return { reason: "contradiction", detail: `neighbours in the wrong order (${client}:${clock})` };
}

function tooCostly(what: string, steps: number): GuardOffence {
  return { reason: "too-costly", detail: `${what} takes more than ${steps} steps` };
}
