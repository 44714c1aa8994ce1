import type { BoardElement } from "@throughline/model";

/**
 * What an element is to this person's work: changed and not known to be saved; deleted by others and on offer; or only
 * what one of those stands in.
 */
export type WorkState = "changed" | "lost" | "around";

/** An element with what it is to the work. */
export interface NotedWork {
  readonly state: WorkState;
  readonly element: BoardElement;
}

/** What is kept of one person's work on one board between visits. */
export interface StoredWork {
  /** Of the board's format when it was written. */
  readonly version: number;
  readonly work: Readonly<Record<string, NotedWork>>;
}

/**
 * The browser's notes of one person's work on one board. Tabs share them, so each writes only what it changed itself. A
 * storage that refuses (blocked, full) is done without: the work is then known only as long as the tab lives.
 */
export class WorkNotes {
  readonly #key: string;
  readonly #storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | undefined;

  /** `key`: of this person on this board. */
  constructor(key: string, storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | undefined) {
    this.#key = key;
    this.#storage = storage;
  }

  read(): StoredWork | undefined {
    try {
      const stored: unknown = JSON.parse(this.#storage?.getItem(this.#key) ?? "null");
      return isStoredWork(stored) ? stored : undefined;
    } catch {
      return undefined;
    }
  }

  /** Puts changes to what is there; `undefined` takes an entry away. */
  change(version: number, changes: ReadonlyMap<string, NotedWork | undefined>): void {
    if (this.#storage === undefined || changes.size === 0) return;
    const work = new Map(Object.entries(this.read()?.work ?? {}));
    for (const [id, noted] of changes) {
      if (noted === undefined) work.delete(id);
      else work.set(id, noted);
    }
    try {
      if (work.size === 0) this.#storage.removeItem(this.#key);
      else this.#storage.setItem(this.#key, JSON.stringify({ version, work: Object.fromEntries(work) }));
    } catch {
      // The work itself is in the browser's copy all the same, and on the board once it is sent.
    }
  }
}

function isStoredWork(stored: unknown): stored is StoredWork {
  if (typeof stored !== "object" || stored === null || !("version" in stored) || !("work" in stored)) return false;
  const { version, work } = stored;
  if (typeof version !== "number" || typeof work !== "object" || work === null) return false;
  return Object.entries(work).every(([id, noted]) => isNotedWork(id, noted));
}

function isNotedWork(id: string, noted: unknown): noted is NotedWork {
  if (typeof noted !== "object" || noted === null || !("state" in noted) || !("element" in noted)) return false;
  const { state, element } = noted;
  const isElement = typeof element === "object" && element !== null && "id" in element && "type" in element;
  return isElement && element.id === id && (state === "changed" || state === "lost" || state === "around");
}
