import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { cookiesOf } from "../actors/cookiesOf.ts";
import type { ApiActor } from "../actors/signInByFetch.ts";
import { browserOptions } from "../browserOptions.ts";

/** A browser in which somebody is signed in, to measure in. */
export class BrowserBench {
  readonly browser: Browser;
  readonly context: BrowserContext;

  private constructor(browser: Browser, context: BrowserContext) {
    this.browser = browser;
    this.context = context;
  }

  /** Starts one for as long as `measure` takes. */
  static async with<Result>(actor: ApiActor, measure: (bench: BrowserBench) => Promise<Result>): Promise<Result> {
    const browser = await chromium.launch(browserOptions);
    try {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addCookies(cookiesOf(actor));
      await context.addInitScript(markPaints);
      return await measure(new BrowserBench(browser, context));
    } finally {
      await browser.close();
    }
  }

  /** Resolves when a board is painted, at rest, and the server has all of it. */
  async seesBoard(page: Page): Promise<void> {
    await page.locator("[data-camera]").waitFor();
    await page.getByRole("banner").getByRole("status").filter({ hasText: "Saved" }).waitFor();
  }
}

/**
 * Runs in the page before its own code. Marks "first paint" at the end of the first frame in which text was painted on
 * a canvas of the page: all that is in view is painted in one frame, be it the board's picture of the last visit or the
 * board itself. Marks "usable" at the end of the first frame of the board itself, on which one can press and type; and
 * for each key and each release of the pointer "act" and, when the next frame is painted, "shown".
 */
function markPaints(): void {
  const afterFrame = (mark: string) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener("message", () => performance.mark(mark));
      channel.port1.start();
      channel.port2.postMessage(undefined);
    });
  const painter = CanvasRenderingContext2D.prototype;
  const fillText: unknown = Reflect.get(painter, "fillText");
  if (typeof fillText !== "function") return;
  const follow = new Proxy(fillText, {
    apply(target, context: CanvasRenderingContext2D, words: unknown[]) {
      Reflect.apply(target, context, words);
      if (!(context.canvas instanceof HTMLCanvasElement) || !context.canvas.isConnected) return;
      Reflect.set(painter, "fillText", fillText);
      afterFrame("first paint");
    },
  });
  Reflect.set(painter, "fillText", follow);
  // The canvases are put into their place when the board has been laid out, and painted in the same task.
  const watcher = new MutationObserver(() => {
    if (!document.querySelector("[data-board-canvas] canvas")) return;
    watcher.disconnect();
    afterFrame("usable");
  });
  watcher.observe(document, { childList: true, subtree: true });
  for (const type of ["keydown", "pointerup"]) {
    addEventListener(
      type,
      () => {
        performance.mark("act");
        afterFrame("shown");
      },
      { capture: true },
    );
  }
}
