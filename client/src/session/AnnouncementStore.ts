import { ValueStore, type ReadableStore } from "./ValueStore.ts";

/** Something this person is told about their own doing. */
export interface Announcement {
  /** Grows by one each time, so that the same words are said again. */
  readonly number: number;
  readonly text: string;
  /** A `problem` (something was refused) and a `note` (something to know) are shown on screen too, not only said. */
  readonly tone: "result" | "note" | "problem";
  /** What can be done about it. */
  readonly way?: { readonly label: string; readonly run: () => void };
}

/** The latest message for the live region and, for problems, for a short note on the screen. */
export class AnnouncementStore implements ReadableStore<Announcement | null> {
  readonly #latest = new ValueStore<Announcement | null>(null);

  get(): Announcement | null {
    return this.#latest.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#latest.subscribe(listener);
  }

  say(text: string, tone: Announcement["tone"] = "result", way?: Announcement["way"]): void {
    this.#latest.set({ number: (this.get()?.number ?? 0) + 1, text, tone, way });
  }
}
