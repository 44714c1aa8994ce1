/** Why a change was made; shown in history and used to decide what undo covers. */
export type OriginKind = "person" | "api" | "import" | "migration" | "repair" | "restore";

/**
 * Who writes and why. The object itself is the Yjs transaction origin: two objects with the same content are two
 * origins, and a person's undo covers the changes made with their own object and nothing else.
 */
export interface Origin {
  readonly kind: OriginKind;
  /** The user, guest or key that writes; empty for the program itself. */
  readonly by: string;
}

/** Makes an origin for one writer, e.g. one browser tab. */
export function createOrigin(kind: OriginKind, by = ""): Origin {
  return Object.freeze({ kind, by });
}

/** Tells our origins from whatever else a provider uses as a transaction origin. */
export function isOrigin(value: unknown): value is Origin {
  return typeof value === "object" && value !== null && "kind" in value && "by" in value;
}
