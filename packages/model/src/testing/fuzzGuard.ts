import { checkUpdate, decodeForGuard, MalformedUpdateError, type GuardRules } from "@throughline/guard";
import { mutateUpdate } from "@throughline/guard/testing";
import * as Y from "yjs";
import { Board } from "../board.ts";
import { initialize } from "../boardContent.ts";
import { runOperations } from "../operation.ts";
import { OperationError } from "../operationError.ts";
import { createOrigin, type Origin } from "../origin.ts";
import { seededRandom, type Random } from "../random.ts";
import { createBoardRules } from "../rules/boardRules.ts";
import type { ConvergenceRun } from "./peers.ts";

/** Damaged updates of one board, sent to the guard. */
export interface GuardFuzzRun extends Pick<ConvergenceRun, "schema" | "operations" | "randomCall" | "start"> {
  readonly seed: number;
  /** How many damaged updates. */
  readonly count: number;
}

/** What became of the damaged updates. */
export interface GuardFuzzResult {
  /** How many ended how: `accept`, `known`, `incomplete`, `malformed`, or a reason of refusal. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** What went wrong, with what is needed to build a test of it. */
  readonly failures: readonly string[];
}

/** After so many updates a new board begins, so that damage that was let in doesn't crowd out what people do. */
const updatesPerBoard = 150;

interface Writer {
  readonly board: Board;
  readonly origin: Origin;
}

/** Everything that a document shows, as text; the keys of records in order, which Yjs doesn't keep. */
function describeContent(doc: Y.Doc): string {
  const shown = [doc.getMap("elements").toJSON(), doc.getMap("meta").toJSON(), stateVectorOf(doc)];
  return JSON.stringify(shown, (_key, value: unknown) => {
    const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
    return isRecord ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)) : value;
  });
}

function stateVectorOf(doc: Y.Doc): readonly (readonly [number, number])[] {
  return Array.from(Y.decodeStateVector(Y.encodeStateVector(doc))).toSorted(([a], [b]) => a - b);
}

function createDoc(client: number, state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  Y.applyUpdate(doc, state);
  return doc;
}

/**
 * One board with two people, one of whom damages what is sent. `server` gets the damaged update first and then the
 * colleague's, `twin` the other way round; both must show the same in the end and load from what they encode.
 */
class FuzzedBoard {
  readonly #run: GuardFuzzRun;
  readonly #rules: GuardRules;
  readonly #random: Random;
  readonly #server: Y.Doc;
  readonly #twin: Y.Doc;
  readonly #colleague: Writer;
  #attacker: Writer;
  #nextClient: number;
  readonly #owners = new Map<number, string>();
  readonly #updates: Uint8Array[] = [];

  constructor(run: GuardFuzzRun, random: Random, firstClient: number) {
    this.#run = run;
    this.#rules = createBoardRules(run.schema.elements.values());
    this.#random = random;
    this.#nextClient = firstClient;
    const start = new Y.Doc();
    start.clientID = this.#claim("server");
    const origin = createOrigin("person", "start");
    const board = new Board(start, run.schema, { random });
    initialize(board, "Start", origin);
    run.start?.(board, origin);
    board.destroy();
    const state = Y.encodeStateAsUpdate(start);
    this.#server = createDoc(1, state);
    this.#twin = createDoc(2, state);
    this.#colleague = this.#createWriter("colleague");
    this.#attacker = this.#createWriter("attacker");
  }

  /** Damages one update, sends it, and returns what became of it. @throws Error when anything is broken afterwards */
  step(damaged: (bytes: Uint8Array) => void): string {
    const colleagues = this.#act(this.#colleague);
    const [own] = this.#act(this.#attacker);
    const legit = own ?? this.#updates.at(-1) ?? Uint8Array.of(0, 0);
    const source = { updates: this.#updates, clients: [...this.#owners.keys()] };
    const update = mutateUpdate(legit, this.#random, source);
    damaged(update);
    const { outcome, news } = this.#receive(update);
    if (news) Y.applyUpdate(this.#server, news);
    for (const bytes of colleagues) this.#acceptColleagues(bytes);
    for (const bytes of colleagues) Y.applyUpdate(this.#twin, bytes);
    if (news) {
      Y.applyUpdate(this.#twin, news);
      this.#checkWhole();
      // Whose update was damaged has another document than the server now; a new page has the server's.
      this.#attacker.board.destroy();
      this.#attacker = this.#createWriter("attacker");
    } else if (own !== undefined && this.#receive(own).news) {
      for (const doc of [this.#server, this.#twin]) Y.applyUpdate(doc, own);
      this.#updates.push(own);
    }
    return outcome;
  }

  /** The colleague did nothing wrong, so nothing that was let in may stand in their way. */
  #acceptColleagues(bytes: Uint8Array): void {
    const { verdict } = this.#check(bytes, "colleague");
    if (verdict !== "accept" && verdict !== "known") throw new Error(`A colleague's update is ${verdict}`);
    Y.applyUpdate(this.#server, bytes);
    this.#updates.push(bytes);
  }

  /** What became of an update, and what is to be applied of it. */
  #receive(update: Uint8Array): { readonly outcome: string; readonly news?: Uint8Array } {
    try {
      const verdict = this.#check(update, "attacker");
      if (verdict.verdict === "refuse") return { outcome: verdict.reason };
      if (verdict.verdict !== "accept") return { outcome: verdict.verdict };
      for (const client of verdict.newClients) this.#owners.set(client, "attacker");
      const news = verdict.overlaps ? Y.diffUpdate(update, Y.encodeStateVector(this.#server)) : update;
      return { outcome: "accept", news };
    } catch (error) {
      if (error instanceof MalformedUpdateError) return { outcome: "malformed" };
      throw error;
    }
  }

  #check(update: Uint8Array, author: string): ReturnType<typeof checkUpdate> {
    const owners = { ownerOf: (client: number) => this.#owners.get(client) };
    return checkUpdate(this.#server, decodeForGuard(update), this.#rules, owners, [author]);
  }

  #checkWhole(): void {
    const shown = describeContent(this.#server);
    for (const doc of [this.#server, this.#twin]) {
      if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error("Something waits");
      if (doc.share.size !== 2) throw new Error("There is another root");
    }
    if (describeContent(this.#twin) !== shown) throw new Error("Two replicas differ");
    const loaded = createDoc(3, Y.encodeStateAsUpdate(this.#server));
    if (describeContent(loaded) !== shown) throw new Error("It loads as something else");
    const snapshot = new Y.Doc();
    Y.applyUpdateV2(snapshot, Y.encodeStateAsUpdateV2(this.#server));
    if (describeContent(snapshot) !== shown) throw new Error("Its snapshot loads as something else");
    // Readers must cope with whatever was let in.
    new Board(loaded, this.#run.schema).destroy();
  }

  #createWriter(user: string): Writer {
    const doc = createDoc(this.#claim(user), Y.encodeStateAsUpdate(this.#server));
    return { board: new Board(doc, this.#run.schema, { random: this.#random }), origin: createOrigin("person", user) };
  }

  #claim(user: string): number {
    const client = (this.#nextClient += 1);
    this.#owners.set(client, user);
    return client;
  }

  /** Lets somebody do something, and returns what they send of it. */
  #act({ board, origin }: Writer): readonly Uint8Array[] {
    const updates: Uint8Array[] = [];
    const add = (update: Uint8Array) => updates.push(update);
    board.doc.on("update", add);
    try {
      runOperations(board, this.#run.operations, [this.#run.randomCall(board, this.#random)], origin);
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
    } finally {
      board.doc.off("update", add);
    }
    return updates;
  }
}

/**
 * Damages updates of random operations and sends them to the guard. What it lets in must do no harm: two replicas
 * that get it in different order show the same, nothing waits, it can be stored and loaded, and a colleague's work
 * isn't refused for it. The same seed gives the same run.
 */
export function fuzzGuard(run: GuardFuzzRun): GuardFuzzResult {
  const random = seededRandom(run.seed);
  const outcomes: Record<string, number> = {};
  const failures: string[] = [];
  let board: FuzzedBoard | undefined;
  for (let index = 0; index < run.count; index += 1) {
    if (index % updatesPerBoard === 0) board = undefined;
    let damaged: Uint8Array = new Uint8Array();
    try {
      board ??= new FuzzedBoard(run, random, 1_000 * (1 + index));
      const outcome = board.step((bytes) => (damaged = bytes));
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const bytes = Array.from(damaged, (byte) => byte.toString(16).padStart(2, "0")).join("");
      failures.push(`seed ${run.seed}, update ${index} (${bytes}): ${reason}`);
      board = undefined;
    }
  }
  return { outcomes, failures };
}
