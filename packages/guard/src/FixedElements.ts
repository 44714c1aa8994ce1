import * as Y from "yjs";
import type { DecodedRange, DecodedStruct } from "./decodedUpdate.ts";
import type { GuardOffence } from "./guardVerdict.ts";
import type { Place, SharedParent } from "./place.ts";
import type { UpdateClocks } from "./UpdateClocks.ts";

/** Types of elements that their author may neither make, word nor delete, with the keys that they may write all the same. */
export type FixedTypes = ReadonlyMap<string, ReadonlySet<string>>;

/** What `FixedElements` goes by. */
export interface FixedRule {
  /** The root type that holds the elements. */
  readonly elements: string;
  /** The key under which an element says of which type it is. */
  readonly typeKey: string;
  readonly types: FixedTypes;
  /** Keys that only fixed types have, e.g. a card's label: who writes one into a new element makes such an element. */
  readonly telling: ReadonlySet<string>;
}

/** Where in a board something stands: under a key of the board itself, as an element, or in a field of one. */
type Spot =
  | { readonly in: "board" }
  | { readonly in: "elements"; readonly id: string }
  | { readonly in: "field"; readonly element: Y.Map<unknown> | DecodedStruct; readonly key: string };

/**
 * Says what somebody may do to a board who only arranges it: move what is fixed, and do anything with the rest. Takes an
 * update's new parts in the order in which they are applied.
 */
export class FixedElements {
  readonly #root: string;
  readonly #elements: SharedParent | undefined;
  readonly #typeKey: string;
  readonly #types: FixedTypes;
  readonly #clocks: UpdateClocks;
  readonly #telling: ReadonlySet<string>;
  /** Where the shared types stand that the update makes. */
  readonly #made = new Map<DecodedStruct, Spot>();

  constructor(document: Y.Doc, clocks: UpdateClocks, { elements, typeKey, types, telling }: FixedRule) {
    this.#root = elements;
    this.#elements = document.share.get(elements);
    this.#typeKey = typeKey;
    this.#clocks = clocks;
    this.#types = types;
    this.#telling = telling;
  }

  /** Takes the next part with the place where it will stand. */
  add(struct: DecodedStruct, place: Place): GuardOffence | undefined {
    const spot = this.#spotOf(place.parent, place.parentSub);
    if (spot === undefined) return undefined;
    this.#made.set(struct, spot);
    // What a thing is, nobody changes afterwards.
    const changesType = spot.in === "field" && spot.key === this.#typeKey && spot.element instanceof Y.Map;
    return changesType || this.#isFixed(spot) ? refuse(struct) : undefined;
  }

  /** Whether this may be deleted, of what the document has. */
  checkDelete({ client, clock, length }: DecodedRange): GuardOffence | undefined {
    const end = Math.min(clock + length, this.#clocks.known(client));
    for (let at = clock; at < end;) {
      const item = this.#clocks.stored({ client, clock: at });
      if (item === undefined) return undefined;
      at = item.id.clock + item.length;
      if (!(item instanceof Y.Item) || item.deleted || !(item.parent instanceof Y.AbstractType)) continue;
      const spot = this.#spotOf(item.parent, item.parentSub ?? undefined);
      if (spot !== undefined && this.#isFixed(spot)) return refuse({ client, clock });
    }
    return undefined;
  }

  #isFixed(spot: Spot): boolean {
    if (spot.in === "board") return true;
    if (spot.in === "elements") return this.#types.has(this.#typeAt(spot.id));
    const { element, key } = spot;
    if (!(element instanceof Y.Map)) return this.#telling.has(key);
    return this.#types.get(this.#typeOf(element))?.has(key) === false;
  }

  #typeAt(id: string): string {
    const elements = this.#elements;
    const element: unknown =
      elements instanceof Y.AbstractType ? elements._map.get(id)?.content.getContent()[0] : undefined;
    return element instanceof Y.Map ? this.#typeOf(element) : "";
  }

  #typeOf(element: Y.Map<unknown>): string {
    const type = element.get(this.#typeKey);
    return typeof type === "string" ? type : "";
  }

  /** Undefined where nothing is known of what it stood in: it was collected. */
  #spotOf(parent: SharedParent, key: string | undefined): Spot | undefined {
    if (typeof parent === "string") return rootSpot(parent === this.#root, key);
    if (!(parent instanceof Y.AbstractType)) {
      const outer = this.#made.get(parent);
      return outer?.in === "elements" ? { in: "field", element: parent, key: key ?? "" } : outer;
    }
    const item = parent._item;
    if (item === null) return rootSpot(parent === this.#elements, key);
    if (!(item.parent instanceof Y.AbstractType)) return undefined;
    if (item.parent === this.#elements && parent instanceof Y.Map) {
      return { in: "field", element: parent, key: key ?? "" };
    }
    return this.#spotOf(item.parent, item.parentSub ?? undefined);
  }
}

function rootSpot(isElements: boolean, key: string | undefined): Spot {
  return isElements ? { in: "elements", id: key ?? "" } : { in: "board" };
}

function refuse({ client, clock }: { readonly client: number; readonly clock: number }): GuardOffence {
  return { reason: "fixed", detail: `changes what may only be moved (${client}:${clock})` };
}
