import type { BoardReader } from "@throughline/model";
import { listOf, type SceneItem, type SceneList } from "@throughline/scene";
import { areSame } from "./lastMade.ts";

interface KeptItem {
  readonly parts: readonly unknown[];
  readonly item: SceneItem;
}

interface KeptList {
  readonly parts: readonly unknown[] | undefined;
  readonly list: SceneList;
  readonly items: ReadonlyMap<string, KeptItem>;
}

/** Gives the item that was made before when nothing it is made of has changed. */
export type KeepItem = (key: string, parts: readonly unknown[], make: () => SceneItem) => SceneItem;

/**
 * Gives the list that was made before when its `parts` are the same, else one whose items are kept each by its own
 * parts. Without `parts` the items are looked at each time; the list is the same when all of them are.
 */
export type KeepList = (
  key: string,
  parts: readonly unknown[] | undefined,
  build: (keep: KeepItem) => readonly SceneItem[],
) => SceneList;

/** See {@link rememberScene}. */
export type BuildOnLastScene = (
  board: BoardReader,
  build: (keep: KeepList) => readonly SceneList[],
) => readonly SceneList[];

/**
 * A memory of the last scene that a part drew of each board. Lists are built on those of that scene: what is made of the
 * same objects and numbers is the same object again, so that painters and indexes can tell by identity what changed.
 * What the new scene doesn't hold is forgotten. For headers, "+" and ground; the many cards are remembered by their
 * cells (`rememberLast`), which costs less.
 */
export function rememberScene(): BuildOnLastScene {
  const lastScenes = new WeakMap<BoardReader, ReadonlyMap<string, KeptList>>();
  return (board, build) => {
    const last = lastScenes.get(board);
    const next = new Map<string, KeptList>();
    const lists: readonly SceneList[] = build((key, parts, make) => {
      const known = last?.get(key);
      const isSame = known?.parts !== undefined && parts !== undefined && areSame(known.parts, parts);
      const kept = isSame ? known : buildList(known, parts, make);
      next.set(key, kept);
      return kept.list;
    });
    lastScenes.set(board, next);
    return lists;
  };
}

function buildList(
  known: KeptList | undefined,
  parts: readonly unknown[] | undefined,
  build: (keep: KeepItem) => readonly SceneItem[],
): KeptList {
  const items = new Map<string, KeptItem>();
  const made = build((key, itemParts, make) => {
    const before = known?.items.get(key);
    const kept = before && areSame(before.parts, itemParts) ? before : { parts: itemParts, item: make() };
    items.set(key, kept);
    return kept.item;
  });
  const list = known && areSame(known.list.items, made) ? known.list : listOf(made, keysOf(known?.list, made));
  return { parts, list, items };
}

/** The keys of the list before, when it is the same things in the same order. */
function keysOf(before: SceneList | undefined, items: readonly SceneItem[]): readonly string[] {
  const keys = items.map(({ key }) => key);
  return before && areSame(before.keys, keys) ? before.keys : keys;
}
