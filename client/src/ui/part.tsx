import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { showNote } from "./notes.tsx";
import { say } from "./words/say.ts";

/** A piece of the page whose program is fetched on its own: nothing waits for it before it is shown. */
export interface Part<Props> {
  /** Fetches it when it is first rendered and hasn't come yet; shows nothing until it is there, and at once after. */
  (props: Props): ReactNode;
  /** Whether rendering it shows it at once. */
  readonly isReady: () => boolean;
  /** Fetches it, once; after a failure again. Rejects when it can't be fetched. */
  readonly load: () => Promise<void>;
}

/** Makes a part of what a module brings. `React.lazy` won't do: it remembers a failure until the page is reloaded. */
export function createPart<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): Part<Props> {
  let fetched: ComponentType<Props> | undefined;
  let fetching: Promise<void> | undefined;

  const load = () => {
    fetching ??= fetchPart().then(
      (component) => void (fetched = component),
      (error: unknown) => {
        fetching = undefined;
        throw error;
      },
    );
    return fetching;
  };

  function PartPlace(props: Props) {
    const [, showFetched] = useState(fetched !== undefined);
    useEffect(() => {
      if (fetched !== undefined) return;
      load().then(() => showFetched(true), sayMissing);
    }, []);
    const Fetched = fetched;
    return Fetched && <Fetched {...props} />;
  }

  return Object.assign(PartPlace, { load, isReady: () => fetched !== undefined });
}

/** Says that a part of the program can't be fetched. */
export function sayMissing(): void {
  const text = say.partMissing;
  showNote(text, undefined, undefined, "missing part");
}

/**
 * Fetches parts ahead, one after the other while the page has nothing better to do, so that they are there when they
 * are asked for, and offline too. What can't be fetched now is fetched when it is shown. Returns how to stop.
 */
export function loadAhead(parts: readonly { readonly load: () => Promise<void> }[]): () => void {
  let isOver = false;
  // Safari has no idle callbacks.
  const whenIdle: (run: () => void) => void = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 200));
  const loadNext = (index: number) => {
    const part = parts[index];
    if (isOver || part === undefined) return;
    const goOn = () => whenIdle(() => loadNext(index + 1));
    part.load().then(goOn, goOn);
  };
  whenIdle(() => loadNext(0));
  return () => {
    isOver = true;
  };
}
