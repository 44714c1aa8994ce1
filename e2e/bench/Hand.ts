import type { CDPSession, Page } from "@playwright/test";
import { rounded } from "./statistics.ts";

/** Between two events of a hand: 60 a second. */
const stepMs = 1_000 / 60;
/** More than so many events on their way to the page and the hand waits, as an input queue does. */
const mostOnTheirWay = 3;
/** A frame that takes longer is seen to stutter, in milliseconds: more than two of the screen's. */
const longFrameMs = 34;

/** What a gesture cost the page. */
export interface GestureCost {
  /** Input events that the page saw. */
  readonly events: number;
  /** Processor time of the page's main thread, in milliseconds an event. */
  readonly mainMs: number;
  /** Of all frames, those over 33 ms, and the longest in milliseconds. */
  readonly frames: number;
  readonly longFrames: number;
  readonly longestFrameMs: number;
}

interface SeenByPage {
  readonly events: number;
  readonly frames: readonly number[];
}

declare global {
  // What `watchFrames` leaves in the page.
  var benchHand: { start(): void; stop(): SeenByPage; rest(): Promise<void> } | undefined;
}

/** A hand on the mouse of a page: real input by Chromium's protocol, and Chromium's own count of what it costs. */
export class Hand {
  readonly #page: Page;
  readonly #cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  /** Takes the mouse of a page that is open. */
  static async on(page: Page): Promise<Hand> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.evaluate(watchFrames);
    return new Hand(page, cdp);
  }

  wheel(x: number, y: number, deltaX: number, deltaY: number, isZoom = false): Promise<unknown> {
    const modifiers = isZoom ? 2 : 0;
    return this.#cdp.send("Input.dispatchMouseEvent", { type: "mouseWheel", x, y, deltaX, deltaY, modifiers });
  }

  async press(x: number, y: number): Promise<void> {
    await this.#cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
    const button = { button: "left", buttons: 1, clickCount: 1 } as const;
    await this.#cdp.send("Input.dispatchMouseEvent", { type: "mousePressed", x, y, ...button });
  }

  move(x: number, y: number): Promise<unknown> {
    return this.#cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y, button: "left", buttons: 1 });
  }

  async release(x: number, y: number): Promise<void> {
    const button = { button: "left", buttons: 0, clickCount: 1 } as const;
    await this.#cdp.send("Input.dispatchMouseEvent", { type: "mouseReleased", x, y, ...button });
  }

  /** Resolves when the page paints without effort. */
  async rest(): Promise<void> {
    await this.#page.evaluate(() => globalThis.benchHand?.rest());
    await this.#page.waitForTimeout(200);
    await this.#page.evaluate(() => globalThis.benchHand?.rest());
  }

  /** Makes a gesture of so many steps, as fast as a hand does, and counts until the page rests again. */
  async measure(steps: number, step: (index: number) => Promise<unknown>): Promise<GestureCost> {
    await this.rest();
    await this.#page.evaluate(() => globalThis.benchHand?.start());
    const before = await this.#mainMs();
    const from = performance.now();
    const onTheirWay = new Set<Promise<unknown>>();
    for (let index = 0; index < steps; index++) {
      const early = from + index * stepMs - performance.now();
      if (early > 0) await this.#page.waitForTimeout(early);
      while (onTheirWay.size >= mostOnTheirWay) await Promise.race(onTheirWay);
      const sent = step(index).finally(() => onTheirWay.delete(sent));
      onTheirWay.add(sent);
    }
    await Promise.all(onTheirWay);
    const seen = await this.#page.evaluate(() => globalThis.benchHand?.stop());
    await this.rest();
    const used = (await this.#mainMs()) - before;
    const { events, frames } = seen ?? { events: 0, frames: [] };
    return {
      events,
      mainMs: rounded(used / Math.max(1, events)),
      frames: frames.length,
      longFrames: frames.filter((ms) => ms > longFrameMs).length,
      longestFrameMs: rounded(Math.max(0, ...frames)),
    };
  }

  /** What the page's scripts hold after a collection, in MB. */
  async heapMb(): Promise<number> {
    await this.#cdp.send("HeapProfiler.collectGarbage");
    return rounded((await this.#metric("JSHeapUsedSize")) / 1_000_000);
  }

  async #mainMs(): Promise<number> {
    return (await this.#metric("TaskDuration")) * 1_000;
  }

  async #metric(name: string): Promise<number> {
    const { metrics } = await this.#cdp.send("Performance.getMetrics");
    return metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  }
}

/** Runs in the page: counts input events and how long frames take. */
function watchFrames(): void {
  let isOn = false;
  let events = 0;
  let frames: number[] = [];
  for (const type of ["wheel", "pointermove"]) {
    addEventListener(type, () => (events += isOn ? 1 : 0), { capture: true, passive: true });
  }
  globalThis.benchHand = {
    start() {
      isOn = true;
      events = 0;
      frames = [];
      let last: number | undefined;
      const frame = (now: number) => {
        if (!isOn) return;
        if (last !== undefined) frames.push(now - last);
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
    stop() {
      isOn = false;
      return { events, frames };
    },
    // Three quick frames in a row.
    rest: () =>
      new Promise<void>((resolve) => {
        let last = performance.now();
        let quick = 0;
        const frame = (now: number) => {
          quick = now - last < 40 ? quick + 1 : 0;
          last = now;
          if (quick >= 3) resolve();
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  };
}
