import * as Y from "yjs";
import type { DecodedContent, DecodedId, DecodedStruct } from "./decodedUpdate.ts";
import { maxDepth } from "./guardLimits.ts";
import type { RootShape } from "./guardRules.ts";
import type { GuardOffence, GuardRefusal } from "./guardVerdict.ts";
import type { Place, SharedParent, SharedType } from "./place.ts";
import type { PlaceRules } from "./PlaceRules.ts";
import type { Progress, UpdateClocks } from "./UpdateClocks.ts";

/** Yjs keeps no content there: what it stood in, or beside, was deleted and collected. */
const nowhere = Symbol("nowhere");

type Found = Place | typeof nowhere;

/**
 * Finds for each new part of an update the place that Yjs will give it, and says what is wrong with that. Parts have
 * to be given in the order in which they will be applied.
 */
export class StructPlaces {
  readonly #clocks: UpdateClocks;
  readonly #rules: PlaceRules;
  readonly #rootTypes: ReadonlyMap<string, SharedType>;
  readonly #found = new Map<DecodedStruct, Found>();
  /** How deep the types that the update makes are nested. */
  readonly #levels = new Map<DecodedStruct, number>();

  constructor(document: Y.Doc, clocks: UpdateClocks, rules: PlaceRules) {
    this.#rootTypes = document.share;
    this.#clocks = clocks;
    this.#rules = rules;
  }

  /** Takes the next part. */
  add(struct: DecodedStruct, progress: Progress): GuardOffence | undefined {
    const found = this.#find(struct);
    if ("reason" in found) return found;
    const place = "place" in found ? found.place : nowhere;
    this.#found.set(struct, place);
    const offence = struct.clock < progress.known ? this.#checkContinued(struct, place, progress) : undefined;
    return offence ?? (place === nowhere ? undefined : this.#checkContent(struct, place));
  }

  /** Where a part that was added will stand; undefined when Yjs keeps nothing of it. */
  placeOf(struct: DecodedStruct): Place | undefined {
    const found = this.#found.get(struct);
    return found === nowhere ? undefined : found;
  }

  /** Follows Yjs' `Item.getMissing`, which takes the place from the neighbours where there are any. */
  #find(struct: DecodedStruct): { readonly place: Found } | GuardOffence {
    if (struct.kind !== "item") return { place: nowhere };
    const left = struct.origin && this.#placeAt(struct.origin);
    const right = struct.rightOrigin && this.#placeAt(struct.rightOrigin);
    if (left === nowhere || right === nowhere) return { place: nowhere };
    if (left && right && !this.#isSame(left, right)) {
      return refuse("contradiction", "neighbours in two places", struct);
    }
    const beside = left ?? right;
    if (beside !== undefined) return { place: beside };
    return this.#findIn(struct);
  }

  #findIn(struct: DecodedStruct): { readonly place: Found } | GuardOffence {
    const { parent, parentSub } = struct;
    if (typeof parent === "string") return { place: { parent, parentSub } };
    if (parent === undefined) return refuse("contradiction", "no place", struct);
    const type = this.#typeAt(parent);
    if (type === undefined) return refuse("not-a-type", "a parent that can hold nothing", struct);
    return { place: type === nowhere ? type : { parent: type, parentSub } };
  }

  /** The shared type that an item holds; undefined when it holds something else. */
  #typeAt(id: DecodedId): SharedParent | typeof nowhere | undefined {
    if (id.clock < this.#clocks.known(id.client)) {
      const item = this.#clocks.stored(id);
      if (!(item instanceof Y.Item) || item.content instanceof Y.ContentDeleted) return nowhere;
      return item.content instanceof Y.ContentType ? item.content.type : undefined;
    }
    const struct = this.#clocks.incoming(id);
    if (struct === undefined || struct.content === "deleted" || this.#found.get(struct) === nowhere) return nowhere;
    return shapeOfContent(struct.content) === undefined ? undefined : struct;
  }

  #placeAt(id: DecodedId): Found {
    if (id.clock < this.#clocks.known(id.client)) return placeOfStored(this.#clocks.stored(id));
    const struct = this.#clocks.incoming(id);
    return (struct && this.#found.get(struct)) ?? nowhere;
  }

  /**
   * A part whose beginning is known is put behind that beginning, wherever it says it belongs. Yjs fails on one that
   * is collected, and would take two replicas to two different places.
   */
  #checkContinued(struct: DecodedStruct, place: Found, { known }: Progress): GuardOffence | undefined {
    if (struct.kind === "gc") return undefined;
    const before = placeOfStored(this.#clocks.stored({ client: struct.client, clock: known - 1 }));
    if (before === nowhere || place === nowhere) {
      return before === place ? undefined : refuse("contradiction", "continues what is collected", struct);
    }
    return this.#isSame(before, place) ? undefined : refuse("contradiction", "continues in another place", struct);
  }

  #checkContent(struct: DecodedStruct, place: Place): GuardOffence | undefined {
    const { parent, parentSub } = place;
    const shape = this.#shapeOf(parent);
    if (shape === undefined) return refuse("unknown-root", "a root that such documents don't have", struct);
    if (shape === "map" && parentSub === undefined) return refuse("wrong-shape", "an entry without a key", struct);
    if (shape === "list" && parentSub !== undefined) return refuse("wrong-shape", "a key in a list", struct);
    if (struct.content === "format" && (shape === "map" || parentSub !== undefined)) {
      return refuse("wrong-shape", "a format outside of a text", struct);
    }
    const offence = this.#rules.add(struct, place);
    if (offence !== undefined || shapeOfContent(struct.content) === undefined) return offence;
    const level = this.#levelOf(parent) + 1;
    this.#levels.set(struct, level);
    return level > maxDepth ? refuse("too-deep", `types nested deeper than ${maxDepth}`, struct) : undefined;
  }

  #shapeOf(parent: SharedParent): RootShape | undefined {
    if (typeof parent === "string") return this.#rules.rootRule(parent)?.shape;
    if (!(parent instanceof Y.AbstractType)) return shapeOfContent(parent.content);
    if (parent instanceof Y.Map) return "map";
    if (parent instanceof Y.Array) return "list";
    // A root that nobody has opened as something yet has no class of its own.
    return parent._item === null ? this.#rules.rootRule(parent)?.shape : "any";
  }

  #levelOf(parent: SharedParent): number {
    if (typeof parent === "string") return 0;
    if (!(parent instanceof Y.AbstractType)) return this.#levels.get(parent) ?? 0;
    let level = 0;
    for (let item = parent._item; item !== null && level <= maxDepth; level += 1) {
      item = item.parent instanceof Y.AbstractType ? item.parent._item : null;
    }
    return level;
  }

  #isSame(a: Place, b: Place): boolean {
    if (a.parentSub !== b.parentSub) return false;
    return a.parent === b.parent || this.#resolveRoot(a.parent) === this.#resolveRoot(b.parent);
  }

  #resolveRoot(parent: SharedParent): SharedParent {
    return typeof parent === "string" ? (this.#rootTypes.get(parent) ?? parent) : parent;
  }
}

function placeOfStored(struct: Y.Item | Y.GC | undefined): Found {
  if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return nowhere;
  return { parent: struct.parent, parentSub: struct.parentSub ?? undefined };
}

/** What a shared type of this sort can hold; undefined for what is no shared type. */
function shapeOfContent(content: DecodedContent | undefined): RootShape | undefined {
  if (content === "map") return "map";
  if (content === "list") return "list";
  return content === "letters" ? "any" : undefined;
}

function refuse(reason: GuardRefusal, what: string, { client, clock }: DecodedStruct): GuardOffence {
  return { reason, detail: `${what} (${client}:${clock})` };
}
