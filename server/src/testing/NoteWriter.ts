import { addNote } from "./boardNotes.ts";
import { TestClient } from "./TestClient.ts";
import type { TestBrowser } from "./TestBrowser.ts";
import { waitFor } from "./waitFor.ts";

/** Someone who writes one word after the other onto a board, and knows which of them were acknowledged as stored. */
export class NoteWriter {
  readonly client: TestClient;
  readonly #name: string;
  readonly #written: string[] = [];
  #acknowledged = 0;
  /** False from the loss of a connection until all was sent again: the provider counts anew then. */
  #isCounting = true;
  #timer: NodeJS.Timeout | undefined;

  private constructor(client: TestClient, name: string, everyMs: number) {
    this.client = client;
    this.#name = name;
    // Answers come in the order of the edits.
    client.provider.on("unsyncedChanges", ({ number }: { number: number }) => {
      if (number === 0 && client.provider.isSynced) this.#isCounting = true;
      if (this.#isCounting) this.#acknowledged = Math.max(this.#acknowledged, this.#written.length - number);
    });
    client.provider.on("close", () => (this.#isCounting = false));
    client.provider.on("disconnect", () => (this.#isCounting = false));
    this.#timer = setInterval(() => this.#write(), everyMs);
  }

  /** Opens a board for someone who is signed in, and begins to write every `everyMs` milliseconds. */
  static async open(browser: TestBrowser, board: string, name: string, everyMs: number): Promise<NoteWriter> {
    const { token } = await browser.api.createCollabToken();
    return NoteWriter.on(new TestClient(browser.origin, `board/${board}`, token), name, everyMs);
  }

  /** The same on a client that there is already; waits until it is synced. */
  static async on(client: TestClient, name: string, everyMs: number): Promise<NoteWriter> {
    return new NoteWriter(await client.synced(), name, everyMs);
  }

  /** All words, oldest first. */
  written(): string[] {
    return [...this.#written];
  }

  /** The words that the server has acknowledged, oldest first. */
  acknowledged(): string[] {
    return this.#written.slice(0, this.#acknowledged);
  }

  /** Writes on until so many more words are acknowledged. */
  async progress(count: number, timeoutMs = 60_000): Promise<void> {
    const goal = this.#acknowledged + count;
    await waitFor(`${count} more acknowledged words`, () => this.#acknowledged >= goal, timeoutMs);
  }

  /** Whether a word is this one's own. */
  wrote(word: string): boolean {
    return word.startsWith(`${this.#name}-`);
  }

  /** Writes no more. */
  pause(): void {
    clearInterval(this.#timer);
  }

  /** Leaves, without waiting for anything. */
  stop(): void {
    this.pause();
    this.client.destroy();
  }

  #write(): void {
    const word = `${this.#name}-${this.#written.length}`;
    this.#written.push(word);
    addNote(this.client.doc, word);
  }
}
