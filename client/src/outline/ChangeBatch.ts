import { listToWords } from "@throughline/words";
import {
  findStayed,
  type BoardChange,
  type BoardElement,
  type BoardReader,
  type BoardSchema,
} from "@throughline/model";
import { nameOfElement } from "../session/doingWords.ts";
import { say } from "./words/say.ts";

type Doing = "added" | "moved" | "typed" | "changed" | "deleted";

/** What is known of the others at the moment a change arrives. */
export interface KnownPerson {
  readonly name: string;
  readonly selection: readonly string[];
  readonly editing: { readonly id: string } | null;
  readonly drag: { readonly ids: readonly string[] } | null;
}

interface Deed {
  /** `undefined` while nothing says whose it is. */
  readonly who: string | undefined;
  readonly doing: Doing;
  readonly type: string;
  readonly words: string;
}

/** Past this many people one line speaks of the rest together. */
const mostNamed = 3;

/**
 * Collects what others change on a board and tells it in a few sentences: "Ana moved 3 cards, typed in “Pay”". Whose a
 * change is isn't in the change itself: it is whoever is typing in the element, drags or has selected it, then or by the
 * time it is told, for a new element is selected after it was made; with only one other person here, theirs; else
 * somebody's.
 */
export class ChangeBatch {
  readonly #schema: BoardSchema;
  readonly #known = new Map<string, BoardElement>();
  readonly #deeds = new Map<string, Deed>();

  constructor(board: BoardReader) {
    this.#schema = board.schema;
    for (const element of board.all()) this.#known.set(element.id, element);
  }

  get isEmpty(): boolean {
    return this.#deeds.size === 0;
  }

  /** Takes a change in; local ones are only remembered, because their own results are said at once. */
  take(board: BoardReader, change: BoardChange, people: readonly KnownPerson[]): void {
    const stayed = change.local ? undefined : this.#findStayed(board, change);
    for (const id of [...change.added, ...change.updated, ...change.removed]) {
      const before = this.#known.get(id);
      const after = board.get(id);
      if (after) this.#known.set(id, after);
      else this.#known.delete(id);
      if (change.local) continue;
      const doing = this.#doingOf(before, after, stayed?.has(id) ?? false);
      const type = (after ?? before)?.type;
      if (!doing || type === undefined) continue;
      this.#note(id, { who: authorOf(id, people), doing, type, words: after ? nameOfElement(board, id) : "" });
    }
  }

  /** What was collected, in sentences; begins anew afterwards. */
  tell(people: readonly KnownPerson[]): string {
    const byPerson = Map.groupBy(this.#deeds, ([id, { who }]) => who ?? authorOf(id, people) ?? say.somebody);
    const told = [...byPerson]
      .slice(0, mostNamed)
      .map(([who, deeds]) => say.did({ who, deeds: this.#deedsInWords(deeds.map(([, deed]) => deed)) }));
    this.#deeds.clear();
    const rest = byPerson.size - told.length;
    if (rest > 0) told.push(say.othersChanged({ count: rest }));
    return told.join(" ");
  }

  /** Those of a change whose order key is another and whose order isn't, which nobody sees. */
  #findStayed(board: BoardReader, { updated, before }: BoardChange): ReadonlySet<string> {
    const lists = new Set<readonly BoardElement[]>();
    for (const id of updated) {
      const [then, now] = [before.get(id)?.place, board.get(id)];
      const type = this.#schema.elements.get(now?.type ?? "");
      if (type === undefined || then === undefined || now?.place === undefined) continue;
      const [container, lane, order] = now.place;
      if (then[0] === container && then[1] === lane && then[2] !== order)
        lists.add(board.children(type, container, lane));
    }
    const siblings = [...lists].flat();
    return findStayed(
      siblings.map((sibling) => before.get(sibling.id) ?? sibling),
      siblings,
    );
  }

  #doingOf(before: BoardElement | undefined, after: BoardElement | undefined, hasStayed: boolean): Doing | undefined {
    if (!before) return after ? "added" : undefined;
    if (!after) return "deleted";
    const type = this.#schema.elements.get(after.type);
    if (Object.keys(type?.texts ?? {}).some((key) => before[key] !== after[key])) return "typed";
    if (hasStayed) return undefined;
    const [from, to] = [before.place, after.place];
    return from && to && from.join("\n") !== to.join("\n") ? "moved" : "changed";
  }

  #note(id: string, deed: Deed): void {
    const earlier = this.#deeds.get(id);
    // Added and then typed in, moved or changed: still one thing added. Added and deleted again: nothing.
    if (earlier?.doing === "added" && deed.doing === "deleted") this.#deeds.delete(id);
    else if (earlier?.doing === "added")
      this.#deeds.set(id, { ...earlier, who: earlier.who ?? deed.who, words: deed.words });
    else this.#deeds.set(id, deed);
  }

  #deedsInWords(deeds: readonly Deed[]): string {
    const parts = [...Map.groupBy(deeds, ({ doing }) => doing)].map(([doing, same]) => {
      const [first] = same;
      if (doing === "typed") {
        return same.length === 1 && first
          ? say.typedIn({ what: first.words })
          : say.typedInPlaces({ count: same.length });
      }
      if (same.length === 1 && first && /^[“„]/.test(first.words)) return say.deed({ doing, what: first.words });
      const types = new Set(same.map(({ type }) => type));
      const type = types.size === 1 ? this.#schema.elements.get(first?.type ?? "") : undefined;
      const what = type?.counted?.(same.length) ?? say.elements({ count: same.length });
      return say.deed({ doing, what });
    });
    return listToWords(parts);
  }
}

function authorOf(id: string, people: readonly KnownPerson[]): string | undefined {
  const busy =
    people.find(({ editing }) => editing?.id === id) ??
    people.find(({ drag }) => drag?.ids.includes(id)) ??
    people.find(({ selection }) => selection.includes(id));
  const names = new Set(people.map(({ name }) => name));
  const [only] = names;
  return busy?.name ?? (names.size === 1 ? only : undefined);
}
