import { addNote } from "./boardNotes.ts";
import type { TestClient } from "./TestClient.ts";
import { waitFor } from "./waitFor.ts";

/** Someone who writes one word after the other and knows which were acknowledged. */
export class TestWriter {
  readonly written: string[] = [];
  readonly client: TestClient;
  readonly #name: string;
  #acknowledged = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(client: TestClient, name: string) {
    this.client = client;
    this.#name = name;
    client.provider.on("unsyncedChanges", ({ number }: { number: number }) => {
      this.#acknowledged = Math.max(this.#acknowledged, this.written.length - number);
    });
  }

  /** Begins to write, a hundred words a second, until `pause`. */
  start(): this {
    this.#timer = setInterval(() => {
      const word = `${this.#name}${this.written.length}`;
      this.written.push(word);
      addNote(this.client.doc, word);
    }, 10);
    return this;
  }

  pause(): void {
    clearInterval(this.#timer);
  }

  /** What the server has said is stored, in order. */
  get acknowledged(): readonly string[] {
    return this.written.slice(0, this.#acknowledged);
  }

  /** Writes on until so many more words are acknowledged. */
  async progress(count: number, timeoutMs = 10_000): Promise<void> {
    const goal = this.#acknowledged + count;
    await waitFor(`${count} more acknowledged words`, () => this.#acknowledged >= goal, timeoutMs);
  }
}
