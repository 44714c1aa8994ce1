/** What a root type holds: only keyed entries, only a sequence, or both. */
export type RootShape = "map" | "list" | "any";

/** What may be written into one sort of document. */
export interface GuardRules {
  /** The only root types that may be named, each with its shape. */
  readonly roots: ReadonlyMap<string, RootShape>;
}

/** For the content of a board. */
export const boardRules: GuardRules = {
  roots: new Map<string, RootShape>([
    ["meta", "map"],
    ["elements", "map"],
  ]),
};

/** For documents that nobody may write to yet. */
export const closedRules: GuardRules = { roots: new Map() };
