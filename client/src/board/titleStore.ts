import type { Board } from "@throughline/model";
import type { ReadableStore } from "../session/ValueStore.ts";

const stores = new WeakMap<Board, ReadableStore<string>>();

/** A board's title as a store that can be followed. */
export function titleStoreOf(board: Board): ReadableStore<string> {
  let store = stores.get(board);
  if (!store) {
    store = {
      get: () => board.title,
      subscribe: (listener) => board.subscribe((change) => change.metaChanged && listener()),
    };
    stores.set(board, store);
  }
  return store;
}
