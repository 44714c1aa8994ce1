import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Moment } from "../store/HistoryStore.ts";
import type { UpdateRow } from "../store/UpdateLog.ts";
import { checkpointAfter, foldRows, type FoldInput } from "./foldRows.ts";
import { packRows, unpackRows } from "./packRows.ts";

/** A document whose updates are kept as rows of a log, each with the time and person that `as` said last. */
class Author {
  readonly document = new Y.Doc();
  readonly rows: UpdateRow[] = [];
  #at = 1_000;
  #by: string | null = "annaanna";

  constructor() {
    this.document.on("update", (update: Uint8Array) => {
      this.rows.push({ seq: this.rows.length + 1, update, at: this.#at, userId: this.#by });
    });
  }

  as(userId: string | null, at: number): Y.Map<unknown> {
    this.#by = userId;
    this.#at = at;
    return this.document.getMap("elements");
  }
}

const history: FoldInput["history"] = {};
const json = (document: Y.Doc) => document.getMap("elements").toJSON();

/** The states after each moment, built the way a reader does. */
function replay(moments: readonly Moment[], start = new Y.Doc()): Record<string, unknown>[] {
  return moments.map(({ update }) => {
    Y.applyUpdateV2(start, update);
    return json(start);
  });
}

function card(text: string): Y.Map<unknown> {
  return new Y.Map<unknown>([
    ["type", "card"],
    ["at", 0],
    ["text", new Y.Text(text)],
  ]);
}

describe("foldRows", () => {
  it("gives the whole state and a moment per pause, with who did how much and to what", () => {
    const author = new Author();
    author.as("annaanna", 1_000).set("milk", card("Milk"));
    author.as("annaanna", 1_500).set("bread", card("Bread"));
    (author.as("benbenbe", 2_000).get("milk") as Y.Map<unknown>).set("at", 5);
    ((author.as("carlcarl", 60_000).get("bread") as Y.Map<unknown>).get("text") as Y.Text).insert(0, "Rye ");
    author.as(null, 61_000).delete("milk");
    const { state, seq, moments, broken } = foldRows({ elements: ["elements"], rows: author.rows, history });
    expect(broken).toEqual([]);
    expect(seq).toBe(author.rows.length);
    const rebuilt = new Y.Doc();
    Y.applyUpdateV2(rebuilt, state);
    expect(json(rebuilt)).toEqual(json(author.document));
    expect(moments).toMatchObject([
      {
        fromSeq: 1,
        uptoSeq: 3,
        startedAt: 1_000,
        endedAt: 2_000,
        authors: [
          { userId: "annaanna", updates: 2 },
          { userId: "benbenbe", updates: 1 },
        ],
        touched: [
          { element: "bread", by: ["annaanna"] },
          { element: "milk", by: ["annaanna", "benbenbe"] },
        ],
      },
      {
        fromSeq: 4,
        uptoSeq: 5,
        startedAt: 60_000,
        endedAt: 61_000,
        authors: [
          { userId: "carlcarl", updates: 1 },
          { userId: null, updates: 1 },
        ],
        touched: [
          { element: "bread", by: ["carlcarl"] },
          { element: "milk", by: [null] },
        ],
      },
    ]);
    expect(replay(moments)).toEqual([
      { milk: { type: "card", at: 5, text: "Milk" }, bread: { type: "card", at: 0, text: "Bread" } },
      { bread: { type: "card", at: 0, text: "Rye Bread" } },
    ]);
  });

  it("makes the first moment of a history a checkpoint, and continues one without", () => {
    const author = new Author();
    author.as("annaanna", 1_000).set("milk", card("Milk"));
    const first = foldRows({ elements: ["elements"], rows: author.rows, history });
    expect(first.moments.map(({ state }) => state !== undefined)).toEqual([true]);
    author.as("annaanna", 60_000).set("bread", card("Bread"));
    const tip = { uptoSeq: 1, sinceCheckpoint: { moments: 0, bytes: 0 } };
    const snapshot = { state: first.state, seq: 1 };
    const { moments } = foldRows({ elements: ["elements"], snapshot, rows: author.rows.slice(1), history: { tip } });
    expect(moments).toMatchObject([{ fromSeq: 2, uptoSeq: 2, touched: [{ element: "bread" }] }]);
    expect(moments[0]?.state).toBeUndefined();
  });

  it("begins with the state before when what is kept doesn't lead there", () => {
    const author = new Author();
    author.as("annaanna", 1_000).set("milk", card("Milk"));
    const snapshot = { state: Y.encodeStateAsUpdateV2(author.document), seq: 1 };
    author.as("annaanna", 60_000).set("bread", card("Bread"));
    for (const tip of [undefined, { uptoSeq: 7, sinceCheckpoint: { moments: 3, bytes: 9 } }]) {
      const { moments } = foldRows({ elements: ["elements"], snapshot, rows: author.rows.slice(1), history: { tip } });
      expect(moments).toMatchObject([
        { fromSeq: 1, uptoSeq: 1, authors: [], touched: [], state: snapshot.state },
        { fromSeq: 2, uptoSeq: 2, touched: [{ element: "bread" }] },
      ]);
    }
  });

  it("makes a checkpoint when the updates since the last one outweigh the state, or are many", () => {
    const author = new Author();
    author.as("annaanna", 1_000).set("milk", card("Milk"));
    const snapshot = { state: Y.encodeStateAsUpdateV2(author.document), seq: 1 };
    author.as("annaanna", 60_000).set("bread", card("Bread"));
    const fold = (sinceCheckpoint: { moments: number; bytes: number }) =>
      foldRows({
        elements: ["elements"],
        snapshot,
        rows: author.rows.slice(1),
        history: { tip: { uptoSeq: 1, sinceCheckpoint } },
      });
    const isCheckpoint = (moments: number, bytes: number) => fold({ moments, bytes }).moments[0]?.state !== undefined;
    expect(isCheckpoint(5, 100)).toBe(false);
    expect(isCheckpoint(5, checkpointAfter.bytes)).toBe(true);
    expect(isCheckpoint(checkpointAfter.moments - 1, 100)).toBe(true);
  });

  it("leaves out a row that can't be applied, names it, and keeps the numbers without a gap", () => {
    const author = new Author();
    author.as("annaanna", 1_000).set("milk", card("Milk"));
    author.rows.push({ seq: 2, update: Uint8Array.of(9, 9, 9), at: 30_000, userId: "evileve1" });
    author.as("benbenbe", 60_000).set("bread", card("Bread"));
    author.rows.push({ seq: 4, update: Uint8Array.of(1), at: 90_000, userId: "evileve1" });
    const { broken, moments, seq } = foldRows({ elements: ["elements"], rows: author.rows, history });
    expect(broken.map((row) => row.seq)).toEqual([2, 4]);
    expect(seq).toBe(4);
    expect(moments).toMatchObject([
      { fromSeq: 1, uptoSeq: 1, authors: [{ userId: "annaanna", updates: 1 }] },
      { fromSeq: 2, uptoSeq: 4, authors: [{ userId: "benbenbe", updates: 1 }] },
    ]);
  });

  it("writes no moments of a document without history", () => {
    const author = new Author();
    author.as("annaanna", 1_000).set("milk", card("Milk"));
    expect(foldRows({ elements: ["elements"], rows: author.rows }).moments).toEqual([]);
  });

  it("keeps of a drag only where it ended", () => {
    const author = new Author();
    author.as("annaanna", 0).set("milk", card("Milk"));
    const milk = author.document.getMap("elements").get("milk") as Y.Map<unknown>;
    for (let n = 1; n <= 30; n++) {
      author.as("annaanna", n * 500);
      milk.set("at", n);
    }
    const [moment] = foldRows({ elements: ["elements"], rows: author.rows, history }).moments;
    const still = new Author();
    still.as("annaanna", 0).set("milk", card("Milk"));
    const [other] = foldRows({ elements: ["elements"], rows: still.rows, history }).moments;
    expect(moment?.update.byteLength).toBeLessThan((other?.update.byteLength ?? 0) + 30);
  });

  it("leads from any state to the next as the document went, whatever was written, folded and packed", () => {
    const step = fc.record({
      by: fc.constantFrom("annaanna", "benbenbe", null),
      id: fc.constantFrom("a", "b", "c"),
      what: fc.constantFrom("set", "move", "type", "erase", "delete"),
      pause: fc.constantFrom(100, 2_000, 6_000),
      fold: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        const author = new Author();
        const kept: Moment[] = [];
        let snapshot: FoldInput["snapshot"];
        let tip: NonNullable<FoldInput["history"]>["tip"];
        let at = 0;
        for (const { by, id, what, pause, fold } of steps) {
          at += pause;
          const elements = author.as(by, at);
          const element = elements.get(id);
          const words = element instanceof Y.Map ? element.get("text") : undefined;
          if (!(element instanceof Y.Map) || !(words instanceof Y.Text) || what === "set") elements.set(id, card(what));
          else if (what === "move") element.set("at", at);
          else if (what === "type") words.insert(0, "xyz");
          else if (what === "erase" && words.length > 0) words.delete(0, 1);
          else elements.delete(id);
          const rows = author.rows.slice(snapshot?.seq ?? 0);
          if (!fold || rows.length === 0) continue;
          const result = foldRows({
            elements: ["elements"],
            snapshot,
            rows: unpackRows(packRows(rows)),
            history: { tip },
          });
          kept.push(...result.moments);
          snapshot = { state: result.state, seq: result.seq };
          tip = { uptoSeq: result.seq, sinceCheckpoint: { moments: 0, bytes: 0 } };
        }
        const truth = new Y.Doc();
        const states = kept.map(({ fromSeq, uptoSeq }) => {
          for (const row of author.rows.slice(fromSeq - 1, uptoSeq)) Y.applyUpdate(truth, row.update);
          return json(truth);
        });
        expect(replay(kept)).toEqual(states);
        for (const [index, { touched }] of kept.entries()) {
          const before: Record<string, unknown> = states[index - 1] ?? {};
          const after: Record<string, unknown> = states[index] ?? {};
          const isSame = (id: string) => JSON.stringify(before[id]) === JSON.stringify(after[id]);
          const ids = touched.map(({ element }) => element);
          for (const id of ["a", "b", "c"]) if (!isSame(id)) expect(ids).toContain(id);
        }
      }),
      { numRuns: 100 },
    );
  });
});
