import type { ReadableStore } from "./ValueStore.ts";

/** Pages that aren't seen paint no frames; their followers are told after so long, in milliseconds. */
const patienceMs = 200;

const calm = new WeakMap<object, unknown>();
const waiting = new Set<() => void>();
let isAsked = false;

/**
 * The same store for followers that stand beside the board and may be a frame late: they are told of a change once the
 * frame that shows it on the canvas is painted, all of them together, and of several changes once. Who presses a key
 * or drops a card then waits for the board alone. What is read is always the latest; the same store each time.
 */
export function afterPaint<T>(store: ReadableStore<T>): ReadableStore<T> {
  const known = calm.get(store);
  if (known) return known as ReadableStore<T>;
  const made: ReadableStore<T> = {
    get: () => store.get(),
    subscribe(listener) {
      // Two subscriptions of one listener are told apart.
      const tell = () => listener();
      const stop = store.subscribe(() => oncePainted(tell));
      return () => {
        waiting.delete(tell);
        stop();
      };
    },
  };
  calm.set(store, made);
  return made;
}

/** Calls once when the next frame is painted, however often it is asked to until then; what it gives calls that off. */
export function oncePainted(tell: () => void): () => void {
  waiting.add(tell);
  askForFrame();
  return () => void waiting.delete(tell);
}

function askForFrame(): void {
  if (isAsked) return;
  isAsked = true;
  const tellAll = () => {
    if (!isAsked) return;
    isAsked = false;
    clearTimeout(timer);
    for (const tell of Array.from(waiting)) if (waiting.delete(tell)) tell();
  };
  const timer = setTimeout(tellAll, patienceMs);
  requestAnimationFrame(() => {
    // A task of its own comes after the frame is painted, before the next one.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", tellAll);
    port1.start();
    port2.postMessage(undefined);
  });
}
