import type { BoardReader } from "@throughline/model";
import type { SceneItem } from "@throughline/scene";
import { areSame } from "./lastMade.ts";

interface Kept {
  readonly parts: readonly unknown[];
  readonly item: SceneItem;
}

/** Gives the item that was made before when nothing it is made of has changed. */
export type KeepItem = (key: string, parts: readonly unknown[], make: () => SceneItem) => SceneItem;

const lastScenes = new WeakMap<BoardReader, ReadonlyMap<string, Kept>>();

/**
 * Builds a board's items on those of its last scene: an item whose parts are all the same objects and numbers is the
 * same object again, so that painters can tell by identity what changed. What the new scene doesn't hold is forgotten.
 * For headers, "+" and ground; the many cards are remembered by their elements (`rememberLast`), which costs less.
 */
export function buildOnLastScene(board: BoardReader, build: (keep: KeepItem) => SceneItem[]): SceneItem[] {
  const last = lastScenes.get(board);
  const next = new Map<string, Kept>();
  const items = build((key, parts, make) => {
    const known = last?.get(key);
    const kept = known && areSame(known.parts, parts) ? known : { parts, item: make() };
    next.set(key, kept);
    return kept.item;
  });
  lastScenes.set(board, next);
  return items;
}
