import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, type afterLoadDocumentPayload, type afterUnloadDocumentPayload } from "@hocuspocus/server";
import fc from "fast-check";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Journal } from "../collab/Journal.ts";
import type { SqlStore } from "../store/sql/SqlStore.ts";
import { openSqliteStore } from "../store/sqlite/openSqliteStore.ts";
import type { UpdateLog } from "../store/UpdateLog.ts";
import { LossyHub } from "../testing/LossyHub.ts";
import { waitFor } from "../testing/waitFor.ts";
import type { Bus } from "./Bus.ts";
import { Cluster } from "./Cluster.ts";

const logger = pino({ level: "silent" });
let directory: string;
let store: SqlStore;
const counts = { runs: 0, written: 0, received: 0 };

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "throughline-"));
  store = await openSqliteStore(join(directory, "throughline.db"));
});

afterAll(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

/** What a server has of live editing, without sockets: a cluster, a journal, and documents that come and go. */
class Site {
  readonly cluster: Cluster;
  readonly journal: Journal;
  readonly live = new Map<string, Document>();
  readonly #log: UpdateLog;

  constructor(bus: Bus, log: UpdateLog) {
    this.#log = log;
    this.cluster = new Cluster({ bus, log, events: store.accessEvents, logger });
    this.journal = new Journal(log, { logger, relay: this.cluster });
    const door = { kick: () => undefined, reauthorize: async () => undefined };
    const { journal } = this;
    this.cluster.start({
      door,
      journal: {
        receive(...update) {
          counts.received += 1;
          journal.receive(...update);
        },
        catchUp: (document) => journal.catchUp(document),
        position: (document) => journal.position(document),
      },
    });
  }

  async open(name: string): Promise<void> {
    if (this.live.has(name)) return;
    const document = new Document(name);
    this.live.set(name, document);
    const { snapshot, rows } = await this.#log.load(name);
    if (snapshot !== undefined) Y.applyUpdateV2(document, snapshot.state);
    for (const { update } of rows) Y.applyUpdate(document, update);
    this.journal.opened(name, document, rows.at(-1)?.seq ?? snapshot?.seq ?? 0);
    const payload = { documentName: name, document } as Partial<afterLoadDocumentPayload>;
    await this.cluster.extension.afterLoadDocument?.(payload as afterLoadDocumentPayload);
  }

  async close(name: string): Promise<void> {
    const document = this.live.get(name);
    // One that is still loading has its people, and isn't unloaded.
    if (document === undefined || this.journal.position(name) === undefined) return;
    this.live.delete(name);
    document.destroy();
    this.journal.closed(name);
    const payload = { documentName: name } as Partial<afterUnloadDocumentPayload>;
    await this.cluster.extension.afterUnloadDocument?.(payload as afterUnloadDocumentPayload);
  }

  async write(name: string, key: string): Promise<void> {
    const document = this.live.get(name);
    if (document === undefined) return;
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
    const before = Y.encodeStateVector(copy);
    copy.getMap("meta").set(key, key);
    await this.journal.commit(
      name,
      document,
      Y.encodeStateAsUpdate(copy, before),
      { userId: null, at: 0 },
      {
        source: "local",
      },
    );
    copy.destroy();
  }

  has(name: string, key: string): boolean {
    return this.live.get(name)?.getMap("meta").has(key) ?? false;
  }

  async stop(): Promise<void> {
    for (const name of this.live.keys()) await this.close(name);
    await this.cluster.stop();
  }
}

/** The real log, whose answers come after a while, in an order of their own. */
function slow(log: UpdateLog, random: () => number): UpdateLog {
  const later = async <Result>(answer: Promise<Result>): Promise<Result> => {
    const result = await answer;
    for (let turns = Math.floor(random() * 6); turns > 0; turns--)
      await new Promise((resolve) => setImmediate(resolve));
    return result;
  };
  return {
    append: (...args) => later(log.append(...args)),
    load: (document) => later(log.load(document)),
    readAfter: (...args) => later(log.readAfter(...args)),
    heads: (documents) => later(log.heads(documents)),
    fold: (...args) => log.fold(...args),
    quarantine: (...args) => log.quarantine(...args),
    isQuarantined: (...args) => later(log.isQuarantined(...args)),
    delete: (document) => log.delete(document),
  };
}

const step = fc.oneof(
  { weight: 16, arbitrary: fc.record({ do: fc.constant("write" as const), site: fc.nat(2), board: fc.nat(1) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("open" as const), site: fc.nat(2), board: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("close" as const), site: fc.nat(2), board: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("toggle" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("fold" as const), site: fc.nat(2), board: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), turns: fc.nat(5) }) },
);
const share = fc.double({ min: 0, max: 0.6, noNaN: true });
const mishaps = fc.record({ lost: share, doubled: share, late: share });

describe("servers on one log", () => {
  it("have the same in the end, whatever becomes of messages, while boards are opened, closed and folded", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 20, maxLength: 120, size: "max" }),
        mishaps,
        fc.infiniteStream(share),
        async (steps, bad, numbers) => {
          const random = () => (numbers.next().value ?? 0) / 0.6;
          const run = counts.runs++;
          const boards = [`board/run${run}a`, `board/run${run}b`];
          const hub = new LossyHub(random);
          const sites = [0, 1, 2].map(() => new Site(hub.connect(), slow(store.updates, random)));
          await waitFor("all to hear all", () => sites.every(({ cluster }) => cluster.status()?.servers === 2));
          for (const site of sites) for (const board of boards) await site.open(board);
          hub.suffer(bad);
          const working: Promise<unknown>[] = [];
          const written = boards.map(() => new Set<string>());
          try {
            for (const [index, each] of steps.entries()) {
              if (each.do === "toggle") hub.setUp(!hub.isUp);
              else if (each.do === "wait") {
                for (let turns = each.turns; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
              } else {
                const site = sites[each.site];
                const board = boards[each.board];
                if (site === undefined || board === undefined) continue;
                if (each.do === "open") working.push(site.open(board));
                if (each.do === "close") working.push(site.close(board));
                if (each.do === "fold") working.push(fold(site, board));
                if (each.do === "write" && site.journal.position(board) !== undefined) {
                  counts.written += 1;
                  written[each.board]?.add(`${index}`);
                  working.push(site.write(board, `${index}`));
                }
              }
            }
            await Promise.all(working);
            hub.suffer();
            hub.setUp(true);
            for (const site of sites) for (const board of boards) await site.open(board);
            for (const [index, board] of boards.entries()) {
              const all = [...(written[index] ?? [])].toSorted();
              for (const site of sites) {
                const keys = () => [...(site.live.get(board)?.getMap("meta").keys() ?? [])].toSorted();
                await waitFor("everything everywhere", () => keys().join() === all.join(), 4_000);
              }
              const states = sites.map((site) =>
                Buffer.from(Y.encodeStateAsUpdate(site.live.get(board) ?? new Y.Doc())),
              );
              expect(states.every((state) => state.equals(states[0] ?? Buffer.of()))).toBe(true);
            }
          } finally {
            for (const site of sites) await site.stop();
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(counts.written).toBeGreaterThan(200);
    expect(counts.received).toBeGreaterThan(200);
  }, 120_000);
});

describe("a server that can't be heard any more", () => {
  it("and those who don't hear it go on by the log, a second later", async () => {
    const hub = new LossyHub();
    const ends = [hub.connect(), hub.connect()] as const;
    const [north, south] = [new Site(ends[0], store.updates), new Site(ends[1], store.updates)];
    const name = "board/unheard";
    try {
      await waitFor("both to hear each other", () =>
        [north, south].every(({ cluster }) => cluster.status()?.servers === 1),
      );
      await Promise.all([north.open(name), south.open(name)]);
      // Its connection looks open and carries nothing.
      await ends[0].close();
      await Promise.all([north.write(name, "north"), south.write(name, "south")]);
      await waitFor(
        "both to notice",
        () => [north, south].every(({ cluster }) => cluster.status()?.servers === 0),
        6_000,
      );
      expect(north.cluster.status()?.isConnected).toBe(false);
      for (const key of ["one", "two"]) {
        await Promise.all([north.write(name, `n ${key}`), south.write(name, `s ${key}`)]);
        const all = (site: Site) => [`n ${key}`, `s ${key}`, "north", "south"].every((word) => site.has(name, word));
        await waitFor("everything at both", () => all(north) && all(south), 2_500);
      }
    } finally {
      await north.stop();
      await south.stop();
    }
  });
});

/** As any server may at any time: from the log, not from what it has live. */
async function fold(_site: Site, board: string): Promise<void> {
  const { snapshot, rows } = await store.updates.load(board);
  const last = rows.at(-1);
  if (last === undefined) return;
  const document = new Y.Doc();
  if (snapshot !== undefined) Y.applyUpdateV2(document, snapshot.state);
  for (const { update } of rows) Y.applyUpdate(document, update);
  await store.updates.fold(board, { state: Y.encodeStateAsUpdateV2(document), seq: last.seq, moments: [] });
  document.destroy();
}
