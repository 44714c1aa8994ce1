import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import type { DecodedStruct, DecodedUpdate } from "./decodedUpdate.ts";
import type { EntryRule, GuardRules, PlaceRule, RootRule } from "./guardRules.ts";
import type { GuardOffence, GuardRefusal } from "./guardVerdict.ts";
import type { Place, SharedParent, SharedType } from "./place.ts";

/** What may be put into one shared type. */
interface ContentRule {
  readonly entry: EntryRule | undefined;
  readonly lettersOnly: boolean;
}

const anything: PlaceRule = { holds: "anything" };
const free: ContentRule = { entry: undefined, lettersOnly: false };
const letters: ContentRule = { entry: () => undefined, lettersOnly: true };

/** Says whether what an update puts in a place may stand there. Takes its parts in the order in which they are applied. */
export class PlaceRules {
  readonly #document: Y.Doc;
  readonly #rules: GuardRules;
  readonly #bytes: Uint8Array;
  readonly #recovering: boolean;
  /** For types that the update makes. */
  readonly #made = new Map<DecodedStruct, ContentRule>();
  /** The keys that the update adds to roots which may have only so many. */
  readonly #newKeys = new Map<string, Set<string>>();
  #serversItems: readonly Y.Item[] | undefined;
  #bringsServers = false;

  constructor(document: Y.Doc, rules: GuardRules, { bytes }: DecodedUpdate, recovering: boolean) {
    this.#document = document;
    this.#rules = rules;
    this.#bytes = bytes;
    this.#recovering = recovering;
  }

  /** The rule of a root type; undefined when such documents don't have it. */
  rootRule(root: string | SharedType): RootRule | undefined {
    return this.#rules.roots.get(typeof root === "string" ? root : (this.#nameOf(root) ?? ""));
  }

  /** Takes the next part with the place where it will stand. */
  add(struct: DecodedStruct, place: Place): GuardOffence | undefined {
    const { entry, lettersOnly } = this.#contentRule(place.parent);
    if (place.parentSub === undefined) return lettersOnly ? checkLetters(struct) : undefined;
    const rule = entry === undefined ? anything : entry(place.parentSub);
    if (rule === undefined) return refuse("unknown-key", "a key that isn't written there", struct);
    if (this.#isOneTooMany(place.parent, place.parentSub))
      return refuse("too-many", "more keys than it may have", struct);
    if (rule.holds === "value" && struct.to - struct.at > (rule.mostBytes ?? Number.POSITIVE_INFINITY)) {
      return refuse("too-many", `${struct.to - struct.at} bytes of a value`, struct);
    }
    if (struct.content === "map" || struct.content === "list" || struct.content === "letters") {
      this.#made.set(struct, contentRuleOf(rule));
    }
    if (rule.holds === "server's") return this.#checkServers(struct, place, place.parentSub);
    return isAllowed(struct, rule) ? undefined : refuse("wrong-type", `no ${rule.holds}`, struct);
  }

  /** Whether something may be deleted that the document has. */
  checkDelete(client: number, clock: number, length: number): GuardOffence | undefined {
    const isServers = ({ id }: Y.Item) => id.client === client && id.clock >= clock && id.clock < clock + length;
    if (this.#bringsServers || !this.#currentServersItems().some(isServers)) return undefined;
    return { reason: "server-only", detail: `deletes what only the server may (${client}:${clock})` };
  }

  /**
   * Members who bring back what an older backup lacks bring what the server had written, too: the format of a board that
   * was migrated after the backup. It can only be what it is by now.
   */
  #checkServers(struct: DecodedStruct, { parent }: Place, key: string): GuardOffence | undefined {
    const offence = refuse("server-only", "what only the server writes", struct);
    if (!this.#recovering) return offence;
    if (struct.content === "deleted") return undefined;
    const type = typeof parent === "string" ? this.#document.share.get(parent) : parent;
    const present: unknown =
      type instanceof Y.AbstractType ? type._map.get(key)?.content.getContent().at(-1) : undefined;
    if (present === undefined || this.#valueOf(struct) !== present) return offence;
    this.#bringsServers = true;
    return undefined;
  }

  /** The single plain value that a part holds. */
  #valueOf({ content, length, at }: DecodedStruct): unknown {
    if (content !== "value" || length !== 1) return undefined;
    const decoder = decoding.createDecoder(this.#bytes.subarray(at));
    return decoding.readVarUint(decoder) === 1 ? decoding.readAny(decoder) : undefined;
  }

  #currentServersItems(): readonly Y.Item[] {
    if (this.#serversItems !== undefined) return this.#serversItems;
    const items: Y.Item[] = [];
    for (const [name, { serverKeys = [] }] of this.#rules.roots) {
      for (const key of serverKeys) {
        const item = this.#document.share.get(name)?._map.get(key);
        if (item !== undefined && !item.deleted) items.push(item);
      }
    }
    return (this.#serversItems = items);
  }

  #contentRule(parent: SharedParent): ContentRule {
    if (typeof parent === "string") return this.#contentOfRoot(parent);
    if (!(parent instanceof Y.AbstractType)) return this.#made.get(parent) ?? free;
    const item = parent._item;
    if (item === null) return this.#contentOfRoot(parent);
    if (!(item.parent instanceof Y.AbstractType) || item.parentSub === null) return free;
    const { entry } = this.#contentRule(item.parent);
    const rule = entry === undefined ? anything : entry(item.parentSub);
    return rule === undefined ? free : contentRuleOf(rule);
  }

  #contentOfRoot(root: string | SharedType): ContentRule {
    return { entry: this.rootRule(root)?.entry, lettersOnly: false };
  }

  /** Whether a root would have more keys with this one than its rule says. */
  #isOneTooMany(parent: SharedParent, key: string): boolean {
    const name = this.#rootName(parent);
    const most = name === undefined ? undefined : this.#rules.roots.get(name)?.most;
    if (name === undefined || most === undefined) return false;
    const present = this.#document.share.get(name)?._map;
    if (present?.has(key) === true) return false;
    const added = this.#newKeys.get(name) ?? new Set();
    this.#newKeys.set(name, added.add(key));
    return (present?.size ?? 0) + added.size > most;
  }

  #rootName(parent: SharedParent): string | undefined {
    if (typeof parent === "string") return parent;
    return parent instanceof Y.AbstractType && parent._item === null ? this.#nameOf(parent) : undefined;
  }

  #nameOf(root: SharedType): string | undefined {
    for (const [name, type] of this.#document.share) if (type === root) return name;
    return undefined;
  }
}

function contentRuleOf(rule: PlaceRule): ContentRule {
  if (rule.holds === "map") return { entry: rule.entry, lettersOnly: false };
  return rule.holds === "text" ? letters : free;
}

function isAllowed({ content, types }: DecodedStruct, rule: PlaceRule): boolean {
  if (content === "deleted" || rule.holds === "anything") return true;
  if (rule.holds === "value") return content === "value" && (types & ~rule.types) === 0;
  return content === (rule.holds === "text" ? "letters" : rule.holds);
}

function checkLetters(struct: DecodedStruct): GuardOffence | undefined {
  const { content } = struct;
  const isOfText = content === "text" || content === "format" || content === "deleted";
  return isOfText ? undefined : refuse("wrong-type", "no letters", struct);
}

function refuse(reason: GuardRefusal, what: string, { client, clock }: DecodedStruct): GuardOffence {
  return { reason, detail: `${what} (${client}:${clock})` };
}
