import { useEffect, useRef, useState } from "react";

/** Typing is written this long after the last letter, so that it is neither lost with the page nor sent letter by letter. */
const pauseMs = 250;

/** How a draft is written. */
export interface DraftWrite {
  /** It belongs to the step of undo that the first write of this typing began. */
  readonly joins: boolean;
  /** The field is being left: what isn't complete by now is completed or dropped. */
  readonly isDone: boolean;
}

/**
 * What somebody types in a field whose value is replaced as a whole: shown at once, written in short pauses, when the
 * field is left, when its form goes away and when the page does. `write` returns whether it took the draft.
 */
export function useDraft(stored: string, write: (draft: string, how: DraftWrite) => boolean) {
  const [draft, setDraft] = useState<string | undefined>();
  const state = useRef({ draft, written: stored, hasWritten: false, stored, write });
  state.current.stored = stored;
  state.current.write = write;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = (isDone: boolean) => {
    const now = state.current;
    clearTimeout(timer.current);
    if (now.draft === undefined || now.draft === (now.hasWritten ? now.written : now.stored)) return;
    if (!now.write(now.draft, { joins: now.hasWritten, isDone })) return;
    now.hasWritten = true;
    now.written = now.draft;
  };
  const flushed = useRef(flush);
  flushed.current = flush;

  useEffect(() => {
    const done = () => flushed.current(true);
    globalThis.addEventListener("pagehide", done);
    return () => {
      globalThis.removeEventListener("pagehide", done);
      // Another selection takes the form away while its field still has the focus, and then there is no blur.
      done();
    };
  }, []);

  return {
    value: draft ?? stored,
    type: (next: string) => {
      state.current.draft = next;
      setDraft(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => flushed.current(false), pauseMs);
    },
    commit: () => {
      flush(true);
      state.current.draft = undefined;
      state.current.hasWritten = false;
      setDraft(undefined);
    },
  };
}
