import type { ApiActor } from "../actors/signInByFetch.ts";
import { BrowserBench } from "./BrowserBench.ts";
import { findCards } from "./findCards.ts";
import { createBigBoard } from "./joinTime.ts";
import { MainThread } from "./MainThread.ts";
import { percentile, rounded } from "./statistics.ts";

const words = "and a few more words that somebody types";
const drops = 12;
/** Between two acts, so that each one's afterwards is its own. */
const pauseMs = 350;

/**
 * What a key in a card's text and the drop of a card cost the main thread, in milliseconds of processor time: until the
 * frame that shows it is painted (`toFrame`), and with all that comes of it afterwards, such as the server's word that
 * it is saved (`inAll`). Medians, and the 95th percentile of `toFrame`.
 */
export async function measureAnswering(actor: ApiActor, cards: number, kind: string) {
  const boardId = await createBigBoard(actor, cards, kind);
  return BrowserBench.with(actor, async (bench) => {
    const page = await bench.context.newPage();
    await page.goto(`${actor.origin}/boards/${boardId}`);
    await bench.seesBoard(page);
    await page.keyboard.press("0");
    const cardsInView = async () => {
      const cards = await findCards(page, await actor.api.getElements({ params: { id: boardId } }));
      return cards.map(({ middle }) => middle);
    };
    const [first] = await cardsInView();
    if (!first) throw new Error("No card is in view");
    await page.mouse.dblclick(first.x, first.y);
    await page.locator("[data-board-canvas] ~ textarea").waitFor();
    await page.waitForTimeout(1_000);
    const typing = await MainThread.during(bench.browser, page, async () => {
      for (const letter of words) {
        await page.keyboard.type(letter);
        await page.waitForTimeout(pauseMs);
      }
    });
    await page.keyboard.press("Escape");
    await page.mouse.click(first.x, 850);
    await page.waitForTimeout(1_000);
    const places = await cardsInView();
    const dropping = await MainThread.during(bench.browser, page, async () => {
      for (let n = 0; n < drops; n++) {
        const from = places[(2 * n) % places.length];
        const to = places[(2 * n + 9) % places.length];
        if (!from || !to) break;
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move(from.x + 20, from.y + 20);
        await page.mouse.move(to.x, to.y + 20, { steps: 5 });
        await page.waitForTimeout(pauseMs);
        await page.mouse.up();
        await page.waitForTimeout(pauseMs);
      }
    });
    return { kind, cards, key: costs(typing), drop: costs(dropping) };
  });
}

function costs(thread: MainThread) {
  const acts = thread.marks("act");
  const shown = thread.marks("shown");
  const toFrame: number[] = [];
  const inAll: number[] = [];
  for (const [index, act] of acts.entries()) {
    const end = shown.find((mark) => mark > act);
    if (end === undefined) continue;
    toFrame.push(thread.busyMs(act, end));
    // Up to the pause before the next act; a drag that leads to the next drop is not part of this one.
    inAll.push(thread.busyMs(act, Math.min(act + pauseMs * 900, acts[index + 1] ?? Number.POSITIVE_INFINITY)));
  }
  return {
    samples: toFrame.length,
    toFrame: rounded(percentile(toFrame, 0.5)),
    toFrameP95: rounded(percentile(toFrame, 0.95)),
    inAll: rounded(percentile(inAll, 0.5)),
  };
}
