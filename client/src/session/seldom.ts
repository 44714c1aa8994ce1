import type { ReadableStore } from "./ValueStore.ts";

/** Between two tellings, in milliseconds. */
const leastMs = 120;

const known = new WeakMap<object, unknown>();

/**
 * The same store for followers that show a number which nobody reads while it runs: they are told of changes at most
 * eight times a second, and of the last one always. The same store each time.
 */
export function seldom<T>(store: ReadableStore<T>): ReadableStore<T> {
  const made = known.get(store);
  if (made) return made as ReadableStore<T>;
  let shown = store.get();
  const calm: ReadableStore<T> = {
    get: () => shown,
    subscribe(listener) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tell = () => {
        timer = undefined;
        shown = store.get();
        listener();
      };
      shown = store.get();
      const stop = store.subscribe(() => (timer ??= setTimeout(tell, leastMs)));
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
  };
  known.set(store, calm);
  return calm;
}
