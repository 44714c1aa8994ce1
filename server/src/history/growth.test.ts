import { kindById } from "@throughline/kinds";
import { Board, createOrigin, initialize, orderKeyBetween, seededRandom } from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Moment } from "../store/HistoryStore.ts";
import type { UpdateRow } from "../store/UpdateLog.ts";
import { foldRows, type FoldInput } from "./foldRows.ts";

const people = 2;
const movesPerSecond = 2;
const movesPerDrag = 10;
const rowsPerFold = 5_000;
const dayMs = 24 * 60 * 60 * 1000;

/** A story map with its template, and the ids of its stories and tasks. */
function openBoard(document: Y.Doc) {
  const kind = kindById("story-map");
  if (kind === undefined) throw new Error("There are no story maps");
  const board = new Board(document, kind.schema);
  const origin = createOrigin("person", "annaanna");
  initialize(board, "A day", origin);
  board.transact(origin, (writer) => kind.templates.at(-1)?.build(writer));
  const idsOf = (type: string) => Array.from(board.all()).filter((element) => element.type === type);
  return { board, origin, stories: idsOf("story"), tasks: idsOf("task") };
}

/** Folds rows as they come and counts what the store would hold. */
class FoldedLog {
  snapshot: FoldInput["snapshot"];
  moments = 0;
  momentBytes = 0;
  checkpoints = 0;
  checkpointBytes = 0;
  touchedBytes = 0;
  #since = { moments: 0, bytes: 0 };

  fold(rows: readonly UpdateRow[]): void {
    const tip = this.snapshot && { uptoSeq: this.snapshot.seq, sinceCheckpoint: this.#since };
    const { state, seq, moments } = foldRows({
      elements: ["elements"],
      snapshot: this.snapshot,
      rows,
      history: { tip },
    });
    this.snapshot = { state, seq };
    for (const moment of moments) this.#count(moment);
  }

  #count({ update, state, touched, authors }: Moment): void {
    this.moments += 1;
    this.momentBytes += update.byteLength;
    this.touchedBytes += JSON.stringify({ touched, authors }).length;
    this.#since = { moments: this.#since.moments + 1, bytes: this.#since.bytes + update.byteLength };
    if (state === undefined) return;
    this.checkpoints += 1;
    this.checkpointBytes += state.byteLength;
    this.#since = { moments: 0, bytes: 0 };
  }
}

describe("a day of dragging", () => {
  it("makes a board and its history grow within bounds", { timeout: 300_000 }, () => {
    const random = seededRandom(20_261_122);
    const documents = Array.from({ length: people }, () => new Y.Doc());
    const log = new FoldedLog();
    let rows: UpdateRow[] = [];
    let seq = 0;
    let at = 0;
    const [first = new Y.Doc()] = documents;
    const { board, origin, stories, tasks } = openBoard(first);
    for (const document of documents.slice(1)) Y.applyUpdate(document, Y.encodeStateAsUpdate(first));
    rows.push({ seq: ++seq, at, userId: null, update: Y.encodeStateAsUpdate(first) });
    log.fold(rows.splice(0));
    const before = log.snapshot?.state.byteLength ?? 0;
    board.destroy();

    const moves = (dayMs / 1000) * movesPerSecond;
    const boards = documents.map((document) => new Board(document, board.schema));
    for (const [index, document] of documents.entries()) {
      document.on("update", (update: Uint8Array, from: unknown) => {
        if (from !== origin) return;
        rows.push({ seq: ++seq, at, userId: `person-${index}`, update });
        for (const other of documents) if (other !== document) Y.applyUpdate(other, update);
      });
    }
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
    for (let move = 0; move < moves; move += movesPerDrag) {
      const who = pick(boards);
      const story = pick(stories);
      for (let n = 0; n < movesPerDrag; n++) {
        at += 1_000 / movesPerSecond;
        const place = [pick(tasks)?.id ?? "", "", orderKeyBetween(undefined, undefined, random)];
        who?.transact(origin, (writer) => writer.set(story?.id ?? "", "place", place));
      }
      if (rows.length >= rowsPerFold) log.fold(rows.splice(0));
    }
    if (rows.length > 0) log.fold(rows.splice(0));
    for (const each of boards) each.destroy();

    const live = documents.map((document) => Y.encodeStateAsUpdateV2(document).byteLength);
    const state = log.snapshot?.state.byteLength ?? 0;
    console.log("a day of dragging:", {
      moves: seq - 1,
      before,
      state,
      live: Math.max(...live),
      ...Object.fromEntries(Object.entries(log).filter(([, value]) => typeof value === "number")),
    });
    // Now and then a card is put where it is, which is no change.
    expect(seq).toBeGreaterThan(moves * 0.99);
    // What remains of a finished drag is its place in the order of changes: a few bytes.
    const drags = moves / movesPerDrag;
    expect(state - before).toBeLessThan(drags * 20);
    expect(Math.abs(state - Math.max(...live))).toBeLessThan(state * 0.05);
    expect(log.momentBytes + log.checkpointBytes + log.touchedBytes).toBeLessThan(10 * 1024 * 1024);
  });
});
