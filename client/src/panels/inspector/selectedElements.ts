import type { BoardElement } from "@throughline/model";
import type { BoardSession } from "../../session/BoardSession.ts";
import type { ReadableStore } from "../../session/ValueStore.ts";

const stores = new WeakMap<BoardSession, ReadableStore<readonly BoardElement[]>>();

/** The selected elements as they are now; a new list only when one of them changed or others were selected. */
export function selectedElements(session: BoardSession): ReadableStore<readonly BoardElement[]> {
  let store = stores.get(session);
  if (!store) stores.set(session, (store = makeStore(session)));
  return store;
}

function makeStore(session: BoardSession): ReadableStore<readonly BoardElement[]> {
  let last: readonly BoardElement[] = [];
  return {
    get() {
      const now = session.selection.get().flatMap((id) => session.board.get(id) ?? []);
      if (now.length !== last.length || now.some((element, index) => element !== last[index])) last = now;
      return last;
    },
    subscribe(listener) {
      const stops = [
        session.selection.subscribe(listener),
        session.board.subscribe(({ added, updated, removed }) => {
          const touched = (id: string) => added.has(id) || updated.has(id) || removed.has(id);
          if (session.selection.get().some(touched)) listener();
        }),
      ];
      return () => stops.forEach((stop) => stop());
    },
  };
}
