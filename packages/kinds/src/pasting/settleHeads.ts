import type { BoardElement, BoardReader, ElementType } from "@throughline/model";
import { containersFirst, type Fragment } from "../placing/fragment.ts";
import { foldName } from "../placing/readFragment.ts";

/** Elements of a draft as `pasteElements` takes them, and which of the draft's are on the board already. */
export interface SettledDraft {
  readonly elements: Fragment;
  /** Lanes of the draft: `pasteElements` finds them by what they mean, or makes them. */
  readonly around: Fragment;
  /** The board's element for one of the draft's, by id. */
  readonly known: ReadonlyMap<string, string>;
}

/** The text by which elements of a type are told from each other. */
export function nameKeyOf(type: ElementType | undefined): string {
  return Object.keys(type?.texts ?? {})[0] ?? "";
}

function nameIn(board: BoardReader, element: BoardElement): string {
  const name = element[nameKeyOf(board.schema.elements.get(element.type))];
  return typeof name === "string" ? name : "";
}

/** Finds elements of the board by type, place and name. */
class HeadIndex {
  readonly #board: BoardReader;
  readonly #ids = new Map<string, string>();

  constructor(board: BoardReader, types: ReadonlySet<string>) {
    this.#board = board;
    for (const element of board.all()) {
      const name = foldName(types.has(element.type) ? nameIn(board, element) : "");
      if (name === "") continue;
      for (const container of [element.place?.[0] ?? "", anywhere]) {
        const key = `${element.type}\n${container}\n${name}`;
        if (!this.#ids.has(key)) this.#ids.set(key, element.id);
      }
    }
  }

  find(type: string, container: string | undefined, name: string): string | undefined {
    if (this.#board.get(name)?.type === type) return name;
    const folded = foldName(name);
    return this.#ids.get(`${type}\n${container ?? anywhere}\n${folded}`);
  }
}

const anywhere = "*";

/**
 * Fits a draft to a board: what only holds others (a stage, a task, a group) is the board's own where one of that name
 * stands in the same place, and new where there is none. One that names no place is looked for in `within` first, then
 * on the whole board.
 */
export function settleHeads(
  board: BoardReader,
  draft: readonly BoardElement[],
  within: string | undefined,
): SettledDraft {
  const placements = Array.from(board.schema.elements.values(), ({ placement }) => placement);
  const lanes = new Set(placements.flatMap((placement) => placement?.lanes ?? []));
  const holders = new Set(placements.flatMap((placement) => placement?.containers ?? []));
  const index = new HeadIndex(board, new Set([...lanes, ...holders]));
  const ids = new Set(draft.map(({ id }) => id));
  const known = new Map<string, string>();
  const elements: Record<string, unknown>[] = [];
  const around: Record<string, unknown>[] = [];
  for (const element of containersFirst(draft)) {
    const { id, type } = element;
    const [container, lane, order] = element.place ?? ["", "", ""];
    // What the draft couldn't place has a place that leads to none of its elements.
    const isLoose = container !== "" && !ids.has(container);
    const at = isLoose ? within : (known.get(container) ?? container);
    if (lanes.has(type)) {
      if (board.get(nameIn(board, element))?.type === type) known.set(id, nameIn(board, element));
      else around.push({ ...element });
      continue;
    }
    const name = holders.has(type) ? nameIn(board, element) : "";
    const found =
      name === ""
        ? undefined
        : (index.find(type, at, name) ?? (isLoose ? index.find(type, undefined, name) : undefined));
    if (found !== undefined) known.set(id, found);
    else elements.push({ ...element, place: [at ?? container, known.get(lane) ?? lane, order] });
  }
  return { elements, around, known };
}
