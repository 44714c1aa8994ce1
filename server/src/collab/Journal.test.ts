import pino from "pino";
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import type { StoredDocument, UpdateLog, UpdateRow } from "../store/UpdateLog.ts";
import { Journal, UnappliableUpdateError } from "./Journal.ts";
import type { Relay } from "./Relay.ts";

const name = "board/aaaaaaaa";
const author = { userId: null, at: 1 };
const logger = pino({ level: "silent" });
/** A busy machine takes its time. */
const patient = { timeout: 20_000, interval: 5 };

/** A log whose appends are answered when the test says, in any order. */
function buildLog() {
  const answers: (() => void)[] = [];
  let rows: UpdateRow[] = [];
  let snapshot: StoredDocument["snapshot"];
  let head = 0;
  const quarantined: number[] = [];
  let readings = 0;
  const log: UpdateLog = {
    append: (_document, update, { userId, at }) => {
      const { promise, resolve } = Promise.withResolvers<number>();
      const seq = (head += 1);
      rows.push({ seq, update, userId, at });
      answers.push(() => resolve(seq));
      return promise;
    },
    load: async () => ({ rows }),
    readAfter: async (_document, after): Promise<StoredDocument> => {
      readings += 1;
      const isFolded = snapshot !== undefined && snapshot.seq > after;
      return { ...(isFolded ? { snapshot } : {}), rows: rows.filter(({ seq }) => seq > after) };
    },
    heads: async () => new Map(),
    fold: async () => false,
    quarantine: async (_document, seq) => void quarantined.push(seq),
    isQuarantined: async (_document, seq) => quarantined.includes(seq),
    delete: async () => {},
  };
  /** Another server's append. */
  const appendElsewhere = (update: Uint8Array): number => {
    rows.push({ seq: (head += 1), update, userId: "elsewhere", at: 1 });
    return head;
  };
  /** Another server has found a row broken. */
  const setAside = (aside: number) => {
    rows = rows.filter(({ seq }) => seq !== aside);
    quarantined.push(aside);
  };
  /** The board was deleted for good. */
  const purge = () => (rows = []);
  /** Another server makes one state of all rows. */
  const fold = () => {
    const doc = new Y.Doc();
    for (const { update } of rows) Y.applyUpdate(doc, update);
    snapshot = { state: Y.encodeStateAsUpdateV2(doc), seq: head };
    rows = [];
  };
  return { log, answers, quarantined, appendElsewhere, setAside, purge, fold, readings: () => readings };
}

/** A journal with a live document. */
function open(relay?: Relay) {
  const built = buildLog();
  const journal = new Journal(built.log, { logger, relay });
  const doc = new Y.Doc();
  journal.opened(name, doc, 0);
  return { ...built, journal, doc, keys: () => [...doc.getMap("meta").keys()].toSorted() };
}

function updateOf(key: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap("meta").set(key, 1);
  return Y.encodeStateAsUpdate(doc);
}

const silentRelay: Relay = { published() {} };

describe("commit", () => {
  it("applies after the append, with the given origin, and then tells the other servers", async () => {
    const told: number[] = [];
    const { journal, doc, answers, keys } = open({ published: (_name, seq) => told.push(seq) });
    const origins: unknown[] = [];
    doc.on("update", (_update: Uint8Array, origin: unknown) => origins.push(origin));
    const commit = journal.commit(name, doc, updateOf("a"), author, "origin");
    await Promise.resolve();
    expect(keys()).toEqual([]);
    answers[0]?.();
    await commit;
    expect([keys(), origins, told]).toEqual([["a"], ["origin"], [1]]);
  });

  it("applies in the order of the log, even when answers overtake each other", async () => {
    const { journal, doc, answers, keys } = open();
    const first = journal.commit(name, doc, updateOf("a"), author, null);
    const second = journal.commit(name, doc, updateOf("b"), author, null);
    answers[1]?.();
    await Promise.resolve();
    expect([keys(), journal.position(name)]).toEqual([[], 0]);
    answers[0]?.();
    await Promise.all([first, second]);
    expect([keys(), journal.position(name)]).toEqual([["a", "b"], 2]);
  });

  it("shows what was stored to those who opened the document anew while it was under way", async () => {
    const { journal, doc, answers } = open();
    const commit = journal.commit(name, doc, updateOf("a"), author, null);
    const again = new Y.Doc();
    journal.opened(name, again, 0);
    answers[0]?.();
    await commit;
    expect([...again.getMap("meta").keys()]).toEqual(["a"]);
    expect(journal.position(name)).toBe(1);
  });

  it("sets aside a stored update that can't be applied, and says which kind of failure it is", async () => {
    const { journal, doc, answers, quarantined } = open();
    const commit = journal.commit(name, doc, Uint8Array.of(9, 9, 9), author, null);
    answers[0]?.();
    await expect(commit).rejects.toThrow(UnappliableUpdateError);
    expect(quarantined).toEqual([1]);
    expect(journal.position(name)).toBe(1);
  });

  it("keeps a good row, and tells the log, when something that listens on the document fails", async () => {
    const lines: string[] = [];
    const built = buildLog();
    const journal = new Journal(built.log, {
      logger: pino({ level: "error" }, { write: (line: string) => void lines.push(line) }),
      grew: () => {
        throw new Error("grew");
      },
    });
    const doc = new Y.Doc();
    journal.opened(name, doc, 0);
    doc.getMap("meta").observe(() => {
      throw new Error("observer");
    });
    const commits = ["a", "b"].map((key) => journal.commit(name, doc, updateOf(key), author, null));
    for (const answer of built.answers) answer();
    await Promise.all(commits);
    expect([built.quarantined, [...doc.getMap("meta").keys()]]).toEqual([[], ["a", "b"]]);
    expect(lines.map((line) => /"message":"(\w+)"/.exec(line)?.[1])).toEqual(["observer", "grew", "observer", "grew"]);
  });

  it("doesn't confirm what was read, and found broken, before the append was answered", async () => {
    const { journal, doc, answers, quarantined } = open(silentRelay);
    const commit = journal.commit(name, doc, Uint8Array.of(9, 9, 9), author, null);
    await journal.catchUp(name);
    expect([quarantined, journal.position(name)]).toEqual([[1], 1]);
    answers[0]?.();
    await expect(commit).rejects.toThrow(UnappliableUpdateError);
  });

  it("doesn't confirm what another server has set aside while it waited for its turn", async () => {
    const { journal, doc, answers, appendElsewhere, setAside, keys } = open(silentRelay);
    appendElsewhere(updateOf("a"));
    const commit = journal.commit(name, doc, Uint8Array.of(9, 9, 9), author, null);
    answers[0]?.();
    await Promise.resolve();
    setAside(2);
    appendElsewhere(updateOf("b"));
    const refused = expect(commit).rejects.toThrow(UnappliableUpdateError);
    await journal.catchUp(name);
    await refused;
    expect([keys(), journal.position(name)]).toEqual([["a", "b"], 3]);
  });

  it("confirms what another server has folded while it waited for its turn, unless it was set aside then", async () => {
    const { journal, doc, answers, appendElsewhere, setAside, fold, keys } = open();
    appendElsewhere(updateOf("other"));
    const folded = journal.commit(name, doc, updateOf("own"), author, null);
    const aside = journal.commit(name, doc, Uint8Array.of(9, 9, 9), author, null);
    for (const answer of answers) answer();
    setAside(3);
    fold();
    await expect(aside).rejects.toMatchObject({ isOvertaken: true });
    await folded;
    expect(keys()).toEqual(["other", "own"]);
  });

  it("asks the log what became of a row that was folded before its append was answered", async () => {
    const { journal, doc, answers, setAside, fold, keys } = open();
    const folded = journal.commit(name, doc, updateOf("own"), author, null);
    const aside = journal.commit(name, doc, Uint8Array.of(9, 9, 9), author, null);
    setAside(2);
    fold();
    const later = journal.commit(name, doc, updateOf("later"), author, null);
    answers[2]?.();
    await later;
    answers[0]?.();
    answers[1]?.();
    await expect(aside).rejects.toMatchObject({ isOvertaken: true });
    await folded;
    expect(keys()).toEqual(["later", "own"]);
  });

  it("lets nobody wait for a row that was deleted with its board", async () => {
    const { journal, doc, answers, appendElsewhere, purge, readings } = open();
    appendElsewhere(updateOf("other"));
    const commit = journal.commit(name, doc, updateOf("own"), author, null);
    answers[0]?.();
    purge();
    await commit;
    expect(readings()).toBe(1);
  });

  it("shows what was stored although the append seemed to fail, as soon as a later number tells of it", async () => {
    const { journal, doc, answers, log, keys } = open();
    // The row is there, only its answer was lost.
    void log.append(name, updateOf("lost"), author);
    const commit = journal.commit(name, doc, updateOf("later"), author, null);
    answers[1]?.();
    await commit;
    await vi.waitUntil(() => journal.position(name) === 2, patient);
    expect(keys()).toEqual(["later", "lost"]);
  });
});

describe("what other servers wrote", () => {
  it("is applied in order, and what came early waits for what is missing", () => {
    const { journal, keys } = open(silentRelay);
    journal.receive(name, 3, updateOf("c"));
    journal.receive(name, 2, updateOf("b"));
    expect(keys()).toEqual([]);
    journal.receive(name, 1, updateOf("a"));
    expect([keys(), journal.position(name)]).toEqual([["a", "b", "c"], 3]);
  });

  it("is read from the log when a message was lost", async () => {
    const { journal, appendElsewhere, keys } = open(silentRelay);
    appendElsewhere(updateOf("a"));
    const update = updateOf("b");
    journal.receive(name, appendElsewhere(update), update);
    await vi.waitUntil(() => journal.position(name) === 2, patient);
    expect(keys()).toEqual(["a", "b"]);
  });

  it("is read from the log when what was heard makes no sense, and the row isn't blamed for it", async () => {
    const { journal, appendElsewhere, keys, quarantined } = open(silentRelay);
    appendElsewhere(updateOf("a"));
    appendElsewhere(updateOf("b"));
    journal.receive(name, 1, Uint8Array.of(9, 9, 9));
    journal.receive(name, 2, updateOf("b"));
    await vi.waitFor(() => expect(keys()).toEqual(["a", "b"]), patient);
    expect(quarantined).toEqual([]);
    expect(journal.position(name)).toBe(2);
  });

  it("is dropped where it is known, or nobody has the document open", () => {
    const { journal, doc } = open(silentRelay);
    let events = 0;
    doc.on("update", () => (events += 1));
    journal.receive(name, 1, updateOf("a"));
    journal.receive(name, 1, updateOf("x"));
    journal.receive("board/bbbbbbbb", 1, updateOf("y"));
    expect([events, journal.position(name), journal.position("board/bbbbbbbb")]).toEqual([1, 1, undefined]);
  });

  it("is there after catching up, for everyone who asks, with few readings", async () => {
    const { journal, appendElsewhere, readings, keys } = open(silentRelay);
    appendElsewhere(updateOf("a"));
    const asked = [journal.catchUp(name)];
    appendElsewhere(updateOf("b"));
    asked.push(journal.catchUp(name), journal.catchUp(name), journal.catchUp(name));
    await Promise.all(asked);
    expect(keys()).toEqual(["a", "b"]);
    expect(readings()).toBe(2);
  });

  it("costs a server that is alone no reading", async () => {
    const { journal, readings } = open();
    await journal.catchUp(name);
    expect(readings()).toBe(0);
  });
});

describe("a large row", () => {
  /** So much that it takes several turns, and one change more. */
  function buildLarge() {
    const doc = new Y.Doc();
    const elements = doc.getMap<Y.Map<unknown>>("elements");
    doc.transact(() => {
      for (let index = 0; index < 6_000; index += 1)
        elements.set(`e${index}`, new Y.Map<unknown>([["text", `Said ${index}`]]));
    });
    const update = Y.encodeStateAsUpdate(doc);
    doc.getMap("meta").set("later", 1);
    return { doc, update, later: Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(update)) };
  }

  /** Resolves in the turn in which a part of it is there. */
  const begun = (doc: Y.Doc) => new Promise((resolve) => doc.once("afterTransaction", resolve));

  it("is applied with others' turns in between, what comes after it waits, and all of it is told of at once", async () => {
    const { journal, doc, answers } = open();
    const { doc: writer, update, later } = buildLarge();
    const told: Uint8Array[] = [];
    doc.on("update", (each: Uint8Array) => told.push(each));
    const commits = [update, later].map((each) => journal.commit(name, doc, each, author, null));
    for (const answer of answers) answer();
    await begun(doc);
    expect(doc.getMap("elements").size).toBeLessThan(6_000);
    expect(doc.getMap("meta").size).toBe(0);
    expect(told).toEqual([]);
    await Promise.all(commits);
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(writer));
    expect(told).toHaveLength(2);
    expect(told[0]).toBe(update);
  });

  it("ends with its document, and those who wait for it hear so", async () => {
    const { journal, doc, answers } = open();
    const { update, later } = buildLarge();
    const commits = [update, later].map((each) => journal.commit(name, doc, each, author, null));
    for (const answer of answers) answer();
    await begun(doc);
    journal.closed(name);
    await Promise.all(commits);
    expect(doc.getMap("elements").size).toBeLessThan(6_000);
    expect(doc.getMap("meta").size).toBe(0);
  });

  it("is waited for by whoever reads the log", async () => {
    const { journal, doc, appendElsewhere } = open(silentRelay);
    const { doc: writer, update, later } = buildLarge();
    journal.receive(name, appendElsewhere(update), update);
    appendElsewhere(later);
    expect(doc.getMap("elements").size).toBeLessThan(6_000);
    await journal.catchUp(name);
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(writer));
  });
});
