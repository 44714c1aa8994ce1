import type { Kind } from "@throughline/kinds";
import { Board, createOrigin, History, readContent, runOperations, type BoardContent } from "@throughline/model";
import type { TestClient } from "./TestClient.ts";

/** Someone who has a board open and edits it as the page does: by operations, with an undo of their own. */
export class BoardEditor {
  readonly client: TestClient;
  readonly history: History;
  readonly #board: Board;
  readonly #kind: Kind;
  readonly #origin = createOrigin("person");

  constructor(client: TestClient, kind: Kind) {
    this.client = client;
    this.#kind = kind;
    this.#board = new Board(client.doc, kind.schema);
    this.history = new History(this.#board, this.#origin);
  }

  /** Runs one operation, as a step of undo. */
  run(name: string, args: Record<string, unknown> = {}): unknown {
    this.history.mark();
    return runOperations(this.#board, this.#kind.operations, [{ name, args }], this.#origin)[0];
  }

  /** What this person sees, as plain JSON. */
  content(): BoardContent {
    return readContent(this.#board);
  }

  /** Says where this person's cursor is. */
  point(x: number): void {
    this.client.provider.setAwarenessField("cursor", [x, x]);
  }

  /** The names of everybody who is here, this person included. */
  people(): string[] {
    const states = this.client.provider.awareness?.getStates().values() ?? [];
    return [...states].flatMap(({ user }) => (isNamed(user) ? [user.name] : [])).toSorted();
  }
}

function isNamed(user: unknown): user is { readonly name: string } {
  return typeof user === "object" && user !== null && "name" in user && typeof user.name === "string";
}
