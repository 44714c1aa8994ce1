import type { BoardReader, OperationCall, Random } from "@throughline/model";
import { copyElements } from "../../placing/fragment.ts";
import { card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";

function pick<T>(from: readonly T[], random: Random): T | undefined {
  return from[Math.floor(random() * from.length)];
}

/** Up to `most` of them, perhaps the same one twice; an id that is gone when there are none. */
function some(from: readonly string[], random: Random, most = 4): string[] {
  return Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(from, random) ?? "gone");
}

/** From this many elements on more is deleted than made, so that long runs stay as large as boards are. */
const manyElements = 80;

/**
 * A call over all operations of a card sort for tests with random peers: mostly sensible, at times one that is refused,
 * because what it names is gone.
 */
export function randomCall(board: BoardReader, random: Random): OperationCall {
  const cards = board.ofType(card).map(({ id }) => id);
  const groups = board.ofType(category).map(({ id }) => id);
  const all = [...cards, ...groups];
  const group = () => (random() < 0.3 ? null : (pick(groups, random) ?? null));
  const before = (ids: readonly string[]) => (random() < 0.5 ? {} : { before: pick(ids, random) ?? "gone" });
  const word = `w${Math.floor(random() * 1_000)}`;
  if (all.length > manyElements && random() < 0.3) {
    return { name: "deleteElements", args: { ids: some(all, random, 12) } };
  }
  const calls: readonly (() => OperationCall)[] = [
    () => ({ name: "addCard", args: { category: group(), label: word, ...before(cards) } }),
    () => ({
      name: "addCards",
      args: { lines: `- ${word} | about it\n${word} again`, category: group(), ...before(cards) },
    }),
    () => ({ name: "addCategory", args: { name: random() < 0.5 ? word : "", ...before(groups) } }),
    () => ({ name: "moveCards", args: { ids: some(cards, random), category: group(), ...before(cards) } }),
    () => ({ name: "moveCards", args: { ids: some(cards, random), category: group(), ...before(cards) } }),
    () => ({ name: "moveCategories", args: { ids: some(groups, random), ...before(groups) } }),
    () => ({ name: "groupCards", args: { ids: some(cards, random), name: word, ...before(groups) } }),
    () => ({
      name: "mergeCategories",
      args: { ids: some(groups, random, 2), into: pick(groups, random) ?? "gone" },
    }),
    () =>
      random() < 0.2
        ? { name: "shuffleTray", args: {} }
        : { name: "addCard", args: { label: word, category: group(), ...before(cards) } },
    () => ({ name: "deleteElements", args: { ids: some(all, random) } }),
    () => {
      const elements = copyElements(board, some(all, random));
      return { name: "pasteElements", args: { elements: elements.slice(0, 8), near: pick(all, random) ?? "gone" } };
    },
    () => ({ name: "setValue", args: { id: pick(all, random) ?? "gone", key: "description", value: word } }),
    () => ({ name: "setText", args: { id: pick(cards, random) ?? "gone", key: "label", text: word } }),
    () => ({
      name: "editText",
      args: { id: pick(groups, random) ?? "gone", key: "name", index: 0, remove: 1, insert: word },
    }),
  ];
  return (pick(calls, random) ?? calls[0])?.() ?? { name: "shuffleTray", args: {} };
}
