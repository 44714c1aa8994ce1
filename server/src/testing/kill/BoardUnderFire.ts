import { notesOf } from "../boardNotes.ts";
import { NoteWriter } from "../NoteWriter.ts";
import type { Program } from "../startProgram.ts";
import { TestBrowser } from "../TestBrowser.ts";
import { TestClient } from "../TestClient.ts";

const writerCount = 4;

/** How often each writes; together some hundred edits a second. */
const everyMs = 8;

/**
 * A board on which people write while the server is killed again and again. Remembers every word that must never be
 * lost: what was acknowledged to whoever wrote it, over sockets and over HTTP, and what anyone else has seen.
 */
export class BoardUnderFire {
  readonly id: string;
  readonly #owner: TestBrowser;
  readonly #guests: readonly TestBrowser[];
  readonly #acknowledged = new Set<string>();
  readonly #seen = new Set<string>();
  #writers: NoteWriter[] = [];
  #operating: Promise<void> | undefined;
  #written = 0;

  private constructor(id: string, owner: TestBrowser, guests: readonly TestBrowser[]) {
    this.id = id;
    this.#owner = owner;
    this.#guests = guests;
  }

  /** Makes a board and the people who write on it: guests, who keep their cookies when the server comes back. */
  static async create(owner: TestBrowser): Promise<BoardUnderFire> {
    const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Under fire" } });
    const { token } = await owner.api.createLink({ params: { id }, body: { role: "editor" } });
    const guests = Array.from({ length: writerCount }, () => new TestBrowser(owner.origin));
    for (const [at, guest] of guests.entries())
      await guest.api.join({ params: { token }, body: { name: `Writer ${at}` } });
    return new BoardUnderFire(id, owner, guests);
  }

  /** How many words were promised so far. */
  get promised(): number {
    return new Set([...this.#acknowledged, ...this.#seen]).size;
  }

  /** How many of them the writers know of, and how many others have seen. */
  get counts(): { readonly written: number; readonly acknowledged: number; readonly seen: number } {
    return { written: this.#written, acknowledged: this.#acknowledged.size, seen: this.#seen.size };
  }

  /** Lets everybody write on a server that was just started. */
  async open({ origin, process }: Program, round: number): Promise<void> {
    const people = this.#guests.map((guest) => guest.at(origin));
    this.#writers = await Promise.all(
      people.map((guest, at) => NoteWriter.open(guest, this.id, `${round}/${at}`, everyMs)),
    );
    const operate = async () => {
      const owner = this.#owner.at(origin);
      for (let number = 0; process.child.exitCode === null; number++) {
        const title = `${round}/http-${number}`;
        this.#written += 1;
        await owner.api.runOperations({
          params: { id: this.id },
          body: { operations: [{ name: "addActivity", args: { title } }] },
        });
        this.#acknowledged.add(title);
      }
    };
    // It ends when the server does, with whatever error that gives.
    this.#operating = operate().catch(() => undefined);
  }

  /** Words acknowledged since `open`, so that there is something to lose. */
  get acknowledgedNow(): number {
    return this.#writers.reduce((sum, writer) => sum + writer.acknowledged().length, 0);
  }

  /** Takes down what was promised when the server was killed, and sends everybody away. Throws when someone was refused. */
  async close(): Promise<void> {
    for (const writer of this.#writers) writer.stop();
    await this.#operating;
    for (const writer of this.#writers) {
      this.#written += writer.written().length;
      for (const word of writer.acknowledged()) this.#acknowledged.add(word);
      for (const word of notesOf(writer.client.doc).split(" ")) if (!writer.wrote(word)) this.#seen.add(word);
      const refused = writer.client.reasons.filter((reason) => reason !== "");
      if (refused.length > 0) throw new Error(`A writer was refused: ${refused.join(", ")}`);
    }
    this.#writers = [];
  }

  /** The promised words that a server doesn't have. */
  async findLost({ origin }: Pick<Program, "origin">): Promise<string[]> {
    const owner = this.#owner.at(origin);
    const { token } = await owner.api.createCollabToken();
    const client = new TestClient(origin, `board/${this.id}`, token);
    try {
      await client.synced(30_000);
      const { elements } = await owner.api.getElements({ params: { id: this.id } });
      const kept = new Set([...notesOf(client.doc).split(" "), ...elements.map(({ title }) => String(title))]);
      return [...this.#acknowledged, ...this.#seen].filter((word) => !kept.has(word));
    } finally {
      client.destroy();
    }
  }
}
