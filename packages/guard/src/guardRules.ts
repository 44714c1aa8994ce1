/** What a root type holds: only keyed entries, only a sequence, or both. */
export type RootShape = "map" | "list" | "any";

/** What people may put in one place: under one key of a map. */
export type PlaceRule =
  | { readonly holds: "anything" }
  /** Only the server writes it. */
  | { readonly holds: "server's" }
  /** A plain value of these `valueTypes`, of so many bytes at most; unset: of any size. */
  | { readonly holds: "value"; readonly types: number; readonly mostBytes?: number }
  /** A shared text of letters, with nothing else in it. */
  | { readonly holds: "text" }
  /** A shared map. */
  | { readonly holds: "map"; readonly entry: EntryRule };

/** What may stand under a key; undefined where there is no such key. */
export type EntryRule = (key: string) => PlaceRule | undefined;

/** What may be written into a root type. */
export interface RootRule {
  readonly shape: RootShape;
  /** What its keys hold; unset: anything. */
  readonly entry?: EntryRule;
  /** How many keys it may ever have, those of what was deleted among them; unset: any number. */
  readonly most?: number;
  /** Keys whose values only the server takes away. */
  readonly serverKeys?: readonly string[];
}

/** What may be written into one sort of document. */
export interface GuardRules {
  /** The only root types that may be named, each with its rule. */
  readonly roots: ReadonlyMap<string, RootRule>;
}

/** For documents that nobody may write to yet. */
export const closedRules: GuardRules = { roots: new Map() };
