import * as Y from "yjs";
import type { DecodedRange, DecodedStruct } from "./decodedUpdate.ts";
import type { Place, SharedParent } from "./place.ts";
import type { Touched } from "./Touched.ts";
import type { UpdateClocks } from "./UpdateClocks.ts";

/** The element that something stands in. `isWhole`: under its id itself, not in a field of it. */
interface Spot {
  readonly id: string;
  readonly isWhole: boolean;
}

/**
 * Notes which elements an update touches: the keys of some root types, whatever they hold. Looks at the document as it is
 * before the update; takes the update's new parts in the order in which they are applied, then what it deletes.
 */
export class TouchedElements {
  readonly #document: Y.Doc;
  readonly #clocks: UpdateClocks;
  /** Each root type that holds elements, by its name. */
  readonly #roots: ReadonlySet<string>;
  /** In which element the shared types stand that the update makes. */
  readonly #inside = new Map<DecodedStruct, string>();
  readonly #made = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #deleted = new Set<string>();
  /** Elements under whose ids the update puts something. */
  readonly #set = new Set<string>();

  constructor(document: Y.Doc, clocks: UpdateClocks, roots: ReadonlySet<string>) {
    this.#document = document;
    this.#clocks = clocks;
    this.#roots = roots;
  }

  /** Takes the next part with the place where it will stand. */
  add(struct: DecodedStruct, { parent, parentSub }: Place): void {
    const spot = this.#spotOf(parent, parentSub ?? null);
    if (spot === undefined) return;
    this.#inside.set(struct, spot.id);
    if (!spot.isWhole) this.#changed.add(spot.id);
    // What is gone by now left nothing but its place.
    else if (struct.content !== "deleted") {
      this.#set.add(spot.id);
      (this.#isThere(spot.id) ? this.#changed : this.#made).add(spot.id);
    }
  }

  /** Takes what is deleted of what the document has. */
  addDelete({ client, clock, length }: DecodedRange): void {
    const end = Math.min(clock + length, this.#clocks.known(client));
    for (let at = clock; at < end;) {
      const item = this.#clocks.stored({ client, clock: at });
      if (item === undefined) return;
      at = item.id.clock + item.length;
      if (!(item instanceof Y.Item) || item.deleted || !(item.parent instanceof Y.AbstractType)) continue;
      const spot = this.#spotOf(item.parent, item.parentSub);
      if (spot !== undefined) (spot.isWhole ? this.#deleted : this.#changed).add(spot.id);
    }
  }

  /** What was touched so far. */
  list(): Touched {
    const made = this.#made;
    const deleted = without(this.#deleted, this.#set);
    return { made, changed: without(this.#changed, made, deleted), deleted };
  }

  #isThere(id: string): boolean {
    for (const root of this.#roots) if (this.#document.share.get(root)?._map.get(id)?.deleted === false) return true;
    return false;
  }

  #spotOf(parent: SharedParent, key: string | null): Spot | undefined {
    if (typeof parent === "string")
      return this.#roots.has(parent) && key !== null ? { id: key, isWhole: true } : undefined;
    if (!(parent instanceof Y.AbstractType)) {
      const id = this.#inside.get(parent);
      return id === undefined ? undefined : { id, isWhole: false };
    }
    if (parent._item === null) return this.#isRoot(parent) && key !== null ? { id: key, isWhole: true } : undefined;
    const id = this.#elementAround(parent._item);
    return id === undefined ? undefined : { id, isWhole: false };
  }

  /** The key of a root under which an item of the document stands. */
  #elementAround(item: Y.Item): string | undefined {
    for (let current: Y.Item | null = item; current !== null;) {
      const { parent, parentSub }: Y.Item = current;
      if (!(parent instanceof Y.AbstractType)) return undefined;
      if (parent._item === null) return this.#isRoot(parent) ? (parentSub ?? undefined) : undefined;
      current = parent._item;
    }
    return undefined;
  }

  #isRoot(type: SharedParent): boolean {
    for (const root of this.#roots) if (this.#document.share.get(root) === type) return true;
    return false;
  }
}

function without(ids: ReadonlySet<string>, ...others: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(Array.from(ids).filter((id) => !others.some((other) => other.has(id))));
}
