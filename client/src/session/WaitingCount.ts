/** Where the numbers are kept between visits; `localStorage`, written at once, so that a closed tab leaves the right one. */
export type WaitingStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Of more than so many only the number is kept. */
const mostNoted = 2_000;

/**
 * How many changed things of one person on one board wait for the server: across tabs, and across closed ones. Each tab
 * notes what it changed under a key of its own, so that none can take back what another one is still waiting for. The
 * changes themselves are in IndexedDB; this is only their number, for the screen. A storage that refuses (private mode,
 * full) is done without.
 */
export class WaitingCount {
  readonly #prefix: string;
  readonly #key: string;
  #storage: WaitingStorage | undefined;
  readonly #own = new Set<string>();
  /** What lay there when this tab opened: what a copy that is loaded from now on holds. */
  #before: ReadonlyMap<string, string>;
  #others: ReadonlyMap<string, string>;
  #unread = 0;

  /** `key`: of this person on this board. */
  constructor(key: string, storage: WaitingStorage | undefined) {
    this.#prefix = key;
    this.#key = `${key}/${Math.random().toString(36).slice(2)}`;
    this.#storage = storage;
    this.#before = this.#readOthers();
    this.#others = this.#before;
  }

  /** Under which name this tab notes its own. */
  get ownKey(): string {
    return this.#key;
  }

  /** Under which names other tabs have noted something, living and closed ones. */
  get otherKeys(): Iterable<string> {
    return this.#others.keys();
  }

  /** Of all tabs, each thing once. */
  get count(): number {
    return countOf(this.#others.values(), this.#own);
  }

  /** How many of earlier visits lie in a copy that couldn't be opened: nobody has sent them, and only it can tell them. */
  get unread(): number {
    return this.#unread;
  }

  /**
   * Says that the copy couldn't be opened: what was counted so far stays counted there for a later visit, and what comes
   * from now on lives only as long as the tab.
   */
  setCopyAside(): void {
    this.#unread = this.count;
    this.#storage = undefined;
    this.#before = new Map();
    this.#others = new Map();
  }

  /** Notes what was changed here, by the names of the changed things. Returns the new count. */
  add(parts: Iterable<string>): number {
    const { size } = this.#own;
    for (const part of parts) this.#own.add(part);
    // While a text is typed it is the same thing at each letter.
    if (this.#own.size !== size) this.#write();
    return this.count;
  }

  /**
   * Counts what a closed tab has noted as one's own, whose changes are in this tab's document by now; its note is gone
   * then. A tab that lives notes its own again.
   */
  inherit(key: string): void {
    const note = this.#read(key);
    if (note !== undefined) this.#addNotes(readNotes([note], new Set()), key);
    this.#remove(key);
    this.#others = this.#readOthers();
  }

  /**
   * The server has all of it: what was changed here, and what lay in the copy when it was loaded. What other tabs have
   * changed since then they tell themselves.
   */
  clear(): void {
    this.#own.clear();
    this.#write();
    for (const [key, stored] of this.#before) if (this.#read(key) === stored) this.#remove(key);
    this.#before = new Map();
    this.#others = this.#readOthers();
  }

  /** Another tab has written or removed this key; whether it was one of these. */
  follow(key: string | null): boolean {
    if (key !== null && !key.startsWith(this.#prefix)) return false;
    // A tab that was loaded from the same copy may have taken this one for closed.
    if (this.#own.size > 0 && this.#read(this.#key) === undefined) this.#write();
    this.#others = this.#readOthers();
    return true;
  }

  #addNotes({ parts, nameless }: Notes, from: string): void {
    // Of these nobody knows what they were, only how many.
    for (let index = 0; index < nameless; index++) parts.add(`${from}#${index}`);
    this.add(parts);
  }

  #readOthers(): Map<string, string> {
    const found = new Map<string, string>();
    try {
      for (let index = 0; index < (this.#storage?.length ?? 0); index++) {
        const key = this.#storage?.key(index) ?? "";
        const isOne = key === this.#prefix || key.startsWith(`${this.#prefix}/`);
        if (isOne && key !== this.#key) found.set(key, this.#storage?.getItem(key) ?? "");
      }
    } catch {
      // Nothing is known of other tabs then.
    }
    return found;
  }

  #read(key: string): string | undefined {
    try {
      return this.#storage?.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #write(): void {
    if (this.#own.size === 0) return this.#remove(this.#key);
    const { size } = this.#own;
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(size > mostNoted ? size : Array.from(this.#own)));
    } catch {
      // The number is then right only as long as the tab lives.
    }
  }

  #remove(key: string): void {
    try {
      this.#storage?.removeItem(key);
    } catch {
      // As above.
    }
  }
}

interface Notes {
  readonly parts: Set<string>;
  readonly nameless: number;
}

function countOf(stored: Iterable<string>, own: ReadonlySet<string>): number {
  const { parts, nameless } = readNotes(stored, own);
  return parts.size + nameless;
}

/** The things that are noted, each once; of a number alone nobody knows what they were. */
function readNotes(stored: Iterable<string>, own: ReadonlySet<string>): Notes {
  const parts = new Set(own);
  let nameless = 0;
  for (const text of stored) {
    const noted = parse(text);
    if (typeof noted === "number" && Number.isInteger(noted) && noted > 0) nameless += noted;
    if (Array.isArray(noted)) for (const part of noted) parts.add(String(part));
  }
  return { parts, nameless };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
