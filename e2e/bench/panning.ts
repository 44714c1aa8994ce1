import { chromium } from "@playwright/test";
import type { ApiActor } from "../actors/signInByFetch.ts";
import { browserOptions } from "../browserOptions.ts";
import { createBigBoard } from "./joinTime.ts";
import { rounded } from "./statistics.ts";

const events = 120;

/** Main-thread milliseconds per wheel event while panning a board, and while panning it zoomed to fit. */
export async function measurePanning(actor: ApiActor, cards: number) {
  const boardId = await createBigBoard(actor, cards);
  const browser = await chromium.launch(browserOptions);
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const [name, ...value] = (actor.cookie.split("; ")[0] ?? "").split("=");
    await context.addCookies([{ name: name ?? "", value: value.join("="), url: actor.origin }]);
    const page = await context.newPage();
    await page.goto(`${actor.origin}/boards/${boardId}`);
    const canvas = page.locator("[data-camera] canvas").first();
    await canvas.waitFor();
    await page.getByText("Saved", { exact: true }).waitFor();
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    const taskMs = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return (metrics.find((metric) => metric.name === "TaskDuration")?.value ?? Number.NaN) * 1_000;
    };
    await page.mouse.move(720, 450);
    const pan = async () => {
      const before = await taskMs();
      for (let n = 0; n < events; n++) {
        await page.mouse.wheel(n % 40 < 20 ? 37 : -37, n % 24 < 12 ? 23 : -23);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
      }
      return rounded(((await taskMs()) - before) / events);
    };
    await page.keyboard.press("0");
    const at100 = await pan();
    await page.keyboard.press("1");
    const atFit = await pan();
    return { cards, mainThreadMsPerPanEvent: { at100, atFit } };
  } finally {
    await browser.close();
  }
}
