import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whoTouched } from "../commands/whoTouched.ts";
import { createLogger } from "../lifecycle/createLogger.ts";
import type { HistoryStore, MomentRange } from "../store/HistoryStore.ts";
import { momentToRow } from "../store/sql/SqlHistoryStore.ts";
import type { SqlStore } from "../store/sql/SqlStore.ts";
import { openSqliteStore } from "../store/sqlite/openSqliteStore.ts";
import { expectNoStall } from "../testing/index.ts";
import { HistoryReader } from "./HistoryReader.ts";
import { HistoryThread } from "./HistoryThread.ts";

const name = "board/aaaaaaaa";
const logger = createLogger("silent");
const thread = new HistoryThread(logger);
const count = 5_000;

const folder = { foldFinished: async () => false, unfinished: async () => [] };

let directory: string;
let store: SqlStore;
let reader: HistoryReader;

const elementsFrom = (first: number, elements: number) =>
  Array.from({ length: elements }, (_, n) => ({ element: `element-${(first + n) % 10_000}`, by: ["annaanna"] }));

/** Many moments of some cards each, and some in which a board's cards were all moved. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "throughline-"));
  store = await openSqliteStore(join(directory, "throughline.db"));
  const rows = Array.from({ length: count }, (_, n) =>
    momentToRow(name, {
      fromSeq: n + 1,
      uptoSeq: n + 1,
      startedAt: n * 100,
      endedAt: n * 100 + 50,
      authors: [{ userId: "annaanna", updates: 1 }],
      touched: elementsFrom(n, n % 500 === 0 ? 10_000 : 40),
      update: Uint8Array.of(1),
    }),
  );
  while (rows.length > 0) await store.kysely.insertInto("moments").values(rows.splice(0, 250)).execute();
  reader = new HistoryReader({ history: store.history, thread, logger, folder });
});

afterAll(async () => {
  thread.stop();
  await store.close();
  await rm(directory, { recursive: true });
});

describe("a past of 5,000 moments keeps nobody waiting for long", () => {
  it("who looks for what touched one element", async () => {
    await expectNoStall(async () => {
      const page = await reader.list(name, { limit: 50, element: "element-none" });
      expect(page.moments).toEqual([]);
    });
  });

  it("who compares its end with its beginning, and holds few moments at a time", async () => {
    const board = { id: "aaaaaaaa" } as Parameters<typeof whoTouched>[1];
    const asked: (number | undefined)[] = [];
    const history: HistoryStore = Object.create(store.history, {
      listMoments: {
        value: (document: string, range: MomentRange) => {
          asked.push(range.limit);
          return store.history.listMoments(document, range);
        },
      },
    });
    const reader = new HistoryReader({ history, thread, logger, folder });
    const source = { updates: [] };
    const [from, to] = [
      { point: null, at: 0, source },
      { point: "now", at: count * 100, source },
    ];
    await expectNoStall(async () => {
      asked.length = 0;
      expect(
        (await whoTouched({ history: { reader, days: 30, owners: async () => new Map() } }, board, from, to)).size,
      ).toBe(10_000);
    });
    expect(asked).toHaveLength(count / 25);
    asked.length = 0;
    // As who plays it does.
    expect(await reader.spans(name, 0, Number.MAX_SAFE_INTEGER - 1)).toHaveLength(count);
    expect(asked.length).toBeGreaterThanOrEqual(count / 25);
    expect(new Set(asked)).toEqual(new Set([25]));
  });
});
