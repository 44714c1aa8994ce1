import { useCallback, useRef, useSyncExternalStore } from "react";
import type { ReadableStore } from "./ValueStore.ts";

/**
 * What `select` picks from a store, followed. The component renders again only when the picked value changes
 * (`Object.is`, or `isEqual` for picked objects that are made anew each time).
 */
export function useStore<T, S>(
  store: ReadableStore<T>,
  select: (value: T) => S,
  isEqual: (a: S, b: S) => boolean = Object.is,
): S {
  const last = useRef<{ readonly value: S } | undefined>(undefined);
  return useSyncExternalStore(
    // The same at each rendering, else React leaves the store and joins it again each time.
    useCallback((listener) => store.subscribe(listener), [store]),
    () => {
      const value = select(store.get());
      if (last.current !== undefined && isEqual(last.current.value, value)) return last.current.value;
      last.current = { value };
      return value;
    },
  );
}

/** The whole value of a store, followed. */
export function useValue<T>(store: ReadableStore<T>): T {
  return useStore(store, (value) => value);
}
