import { elementIdArg, OperationError, type BoardWriter, type ElementOf, type ElementType } from "@throughline/model";
import { midSentence } from "@throughline/words";
import { z } from "zod/mini";
import { idsInOrder } from "./idsInOrder.ts";
import type { MenuEntry } from "../contract/menu.ts";
import type { NamedSibling } from "./moveAmong.ts";
import { idsArg } from "./moveArgs.ts";
import { placeRun } from "./placeBefore.ts";
import { say } from "./words/say.ts";

/** Arguments of every merge of lanes, steps, releases, groups and the like. */
export const mergeArgs = z.object({
  ids: idsArg.check(z.describe("Those that go, with all they hold given to the one that stays")),
  into: elementIdArg.check(z.describe("The one that stays")),
});

/** What is merged, in the order of the board: the one that stays among those that go. */
export interface Merge<E extends ElementType> {
  readonly kept: ElementOf<E>;
  readonly going: readonly ElementOf<E>[];
  /** All of them from first to last. */
  readonly ids: readonly string[];
}

/** Reads the arguments of a merge; `all` are the type's elements as they stand. @throws OperationError */
export function readMerge<E extends ElementType>(
  board: BoardWriter,
  type: E,
  { ids, into }: z.infer<typeof mergeArgs>,
  all: readonly { readonly id: string }[],
): Merge<E> {
  const kept = board.require(type, into);
  const inOrder = idsInOrder(board, type, [...ids, into], all);
  const going = inOrder.filter((id) => id !== into).map((id) => board.require(type, id));
  if (going.length === 0) throw new OperationError("refused", say.mergedWithItself({ what: midSentence(type.label) }));
  return { kept, going, ids: inOrder };
}

/**
 * The name of what was merged: that of the one that stays, then each other one that isn't the same, with " / " between.
 * @throws OperationError when that is longer than a name may be: half of it would be lost.
 */
export function joinNames(names: readonly string[], type: ElementType, key: string): string {
  return join(names, " / ", type.texts[key]?.maxLength ?? Infinity, say.namesTooLong);
}

/** The notes of what was merged, one under the other. @throws OperationError when they are too long together. */
export function joinNotes(notes: readonly string[]): string {
  return join(notes, "\n\n", 20_000, say.notesTooLong);
}

function join(parts: readonly string[], between: string, most: number, tooLong: string): string {
  const seen = new Set([""]);
  const distinct = parts.filter((part) => {
    const key = part.trim().toLowerCase();
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  const joined = distinct.map((part) => part.trim()).join(between);
  if (joined.length <= most) return joined;
  throw new OperationError("refused", tooLong);
}

/** A list of siblings: a container, and a lane in it. */
export interface SiblingList {
  readonly container: string;
  readonly lane?: string;
}

/** Brings what stands in several lists into that of the one that stays, in the order in which the lists come. */
export function mergeLists(
  board: BoardWriter,
  type: ElementType,
  lists: readonly (SiblingList & { readonly isKept: boolean })[],
): void {
  const at = lists.findIndex(({ isKept }) => isKept);
  const target = lists[at];
  if (!target) return;
  const place = { type, container: target.container, lane: target.lane };
  const idsOf = (some: readonly SiblingList[]) =>
    some.flatMap(({ container, lane }) => board.childIds(type, container, lane));
  const [above, below] = [idsOf(lists.slice(0, at)), idsOf(lists.slice(at + 1))];
  const [first] = board.childIds(type, target.container, target.lane);
  if (above.length > 0) placeRun(board, { ...place, before: first }, above);
  if (below.length > 0) placeRun(board, place, below);
}

/** "Merge lanes" for several of a kind, "Merge into…" for one; the first of several stays. */
export function mergeEntries(
  siblings: readonly NamedSibling[],
  ids: readonly string[],
  label: string,
  name: string,
): MenuEntry[] {
  const chosen = siblings.filter(({ id }) => ids.includes(id));
  const [into, ...rest] = chosen;
  if (!into) return [];
  if (rest.length > 0) {
    const args = { ids: rest.map(({ id }) => id), into: into.id };
    return [{ id: "merge", label, call: { name, args } }];
  }
  const others = siblings.filter(({ id }) => id !== into.id);
  if (others.length === 0) return [];
  const entries = others.map((other) => ({
    id: `into-${other.id}`,
    label: other.name,
    call: { name, args: { ids: [into.id], into: other.id } },
  }));
  return [{ id: "merge-into", label: say.mergeInto, entries }];
}
