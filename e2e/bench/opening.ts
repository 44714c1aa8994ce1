import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import type { ApiActor } from "../actors/signInByFetch.ts";
import { BrowserBench } from "./BrowserBench.ts";
import { createBigBoard } from "./joinTime.ts";
import { MainThread } from "./MainThread.ts";
import { percentile, rounded } from "./statistics.ts";

const times = 3;

/**
 * What opening a board costs the main thread until all that is in view is painted, until one can press and type on it,
 * and until the page has come to rest: from the server alone, and from the browser's copy, where the first of these is the
 * picture of the visit before. Medians, in milliseconds of processor time. `scriptKb`: what of script was fetched before
 * the first paint, and in all, packed by gzip, in kB.
 */
export async function measureOpening(actor: ApiActor, cards: number, kind: string) {
  const boardId = await createBigBoard(actor, cards, kind);
  const url = `${actor.origin}/boards/${boardId}`;
  const fromServer: Opened[] = [];
  const fromCopy: Opened[] = [];
  for (let n = 0; n < times; n++) {
    await BrowserBench.with(actor, async (bench) => {
      fromServer.push(await open(bench, url));
      fromCopy.push(await open(bench, url));
    });
  }
  const [first] = fromServer;
  return { kind, cards, fromServer: medians(fromServer), fromCopy: medians(fromCopy), scriptKb: first?.scriptKb };
}

interface Opened {
  readonly paintedMs: number;
  readonly usableMs: number;
  readonly restMs: number;
  readonly longestTaskMs: number;
  readonly wallMs: number;
  readonly scriptKb: { readonly beforePaint: number; readonly inAll: number };
}

async function open(bench: BrowserBench, url: string): Promise<Opened> {
  const page = await bench.context.newPage();
  // A page of the same place beforehand: what starting a browser's process costs is not the board's.
  await page.goto(new URL("/healthz", url).href);
  const scripts = followScripts(page);
  let wallMs = 0;
  const thread = await MainThread.during(bench.browser, page, async () => {
    const from = performance.now();
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => performance.getEntriesByName("first paint").length > 0, undefined, {
      polling: 50,
    });
    wallMs = performance.now() - from;
    await bench.seesBoard(page);
  });
  const [painted] = thread.marks("first paint");
  const [usable] = thread.marks("usable");
  const paintedAt = await page.evaluate(() => performance.getEntriesByName("first paint")[0]?.startTime ?? 0);
  const scriptKb = await scripts(paintedAt);
  // Left as people leave: the board keeps its picture.
  await page.goto(new URL("/healthz", url).href);
  await page.close();
  return {
    paintedMs: thread.busyMs(undefined, painted),
    usableMs: thread.busyMs(undefined, usable),
    restMs: thread.busyMs(),
    longestTaskMs: thread.longestMs(),
    wallMs,
    scriptKb,
  };
}

/** Follows what of script a page fetches; what comes back tells its size. */
function followScripts(page: Page): (paintedAt: number) => Promise<Opened["scriptKb"]> {
  const sizes = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    sizes.set(
      response.url(),
      response.body().then(
        (body) => gzipSync(body).length / 1_000,
        () => 0,
      ),
    );
  });
  return async (paintedAt) => {
    const begun = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name, startTime }) => [name, startTime] as const),
    );
    let beforePaint = 0;
    let inAll = 0;
    for (const [name, startTime] of begun) {
      const size = (await sizes.get(name)) ?? 0;
      inAll += size;
      if (startTime < paintedAt) beforePaint += size;
    }
    return { beforePaint: rounded(beforePaint), inAll: rounded(inAll) };
  };
}

function medians(opened: readonly Opened[]) {
  const median = (pick: (one: Opened) => number) => rounded(percentile(opened.map(pick), 0.5));
  return {
    paintedMs: median(({ paintedMs }) => paintedMs),
    usableMs: median(({ usableMs }) => usableMs),
    restMs: median(({ restMs }) => restMs),
    longestTaskMs: median(({ longestTaskMs }) => longestTaskMs),
    wallMs: median(({ wallMs }) => wallMs),
  };
}
