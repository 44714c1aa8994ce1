import type { Page } from "@playwright/test";
import type { BoardContent } from "@throughline/model";
import type { ApiActor } from "../actors/signInByFetch.ts";
import { BrowserBench } from "./BrowserBench.ts";
import { Crowd } from "./Crowd.ts";
import { findCards } from "./findCards.ts";
import { Hand, type GestureCost } from "./Hand.ts";
import { createBigBoard } from "./joinTime.ts";
import { rounded } from "./statistics.ts";

/** Events of a pan and of a zoom; a drag has fewer, so that it stays on the screen. */
const steps = 72;
const dragSteps = 44;
/** The wheel's delta that zooms by 1.6 %. */
const zoomDelta = 2.65;
const middle = { x: 720, y: 450 };
const zooms = ["100 %", "25 %", "fit"] as const;
const people = 30;
const cardsEach = 20;

/** Main-thread milliseconds an event, and frames over 33 ms of how many. */
interface Told {
  readonly mainMs: number;
  readonly longFrames: string;
  readonly longestFrameMs: number;
}

/**
 * What moving over a large board costs, with real input in a real browser: main-thread milliseconds an event and long
 * frames of pan, zoom and drag at three zooms, and what the page's scripts hold, in MB, before and after all that.
 */
export async function measureCanvas(actor: ApiActor, cards: number) {
  return onBoard(actor, cards, async ({ page, hand, content }) => {
    const heapMb = await hand.heapMb();
    const at: Record<string, unknown> = {};
    for (const zoom of zooms) {
      const factor = await lookAt(page, hand, zoom);
      const pan = told(await panned(hand));
      await lookAt(page, hand, zoom);
      const zooming = told(await zoomed(hand));
      await lookAt(page, hand, zoom);
      at[zoom] = { zoom: factor, pan, zooming, drag: told(await dragged(page, hand, content)) };
    }
    return { cards, heapMb, heapAfterMb: await hand.heapMb(), at };
  });
}

/** What a pan costs alone, and while 30 others on the board drag 20 cards each. */
export async function measureCrowdedCanvas(actor: ApiActor, cards: number) {
  return onBoard(actor, cards, async ({ page, hand, content, boardId }) => {
    await lookAt(page, hand, "25 %");
    const seen = await findCards(page, content);
    const alone = await panned(hand);
    const held = Array.from({ length: people }, (_, who) => ({
      ids: seen.slice(who * cardsEach, (who + 1) * cardsEach).map(({ id }) => id),
      at: { x: 0, y: 0 },
    }));
    const crowd = await Crowd.join(actor, boardId, held);
    try {
      await page.waitForTimeout(1_000);
      const together = await panned(hand);
      const ratio = rounded(together.mainMs / alone.mainMs);
      return {
        cards,
        people,
        held: held.flatMap(({ ids }) => ids).length,
        alone: told(alone),
        together: told(together),
        ratio,
      };
    } finally {
      crowd.leave();
    }
  });
}

/** A board that is open, with a hand over it. */
interface OpenBoard {
  readonly page: Page;
  readonly hand: Hand;
  readonly boardId: string;
  readonly content: BoardContent;
}

async function onBoard<Result>(actor: ApiActor, cards: number, measure: (board: OpenBoard) => Promise<Result>) {
  const boardId = await createBigBoard(actor, cards);
  const content = await actor.api.getElements({ params: { id: boardId } });
  return BrowserBench.with(actor, async (bench) => {
    const page = await bench.context.newPage();
    await page.goto(`${actor.origin}/boards/${boardId}`);
    await bench.seesBoard(page);
    return measure({ page, hand: await Hand.on(page), boardId, content });
  });
}

/** Shows the middle of the board, by the keys and the wheel that people use. Returns the zoom. */
async function lookAt(page: Page, hand: Hand, zoom: (typeof zooms)[number]): Promise<number> {
  const canvas = page.locator("[data-board-canvas]");
  await canvas.focus();
  await page.keyboard.press("1");
  await hand.rest();
  if (zoom !== "fit") await page.keyboard.press("0");
  if (zoom === "25 %") for (const delta of [60, 60, 60, 51]) await hand.wheel(middle.x, middle.y, 0, delta, true);
  await hand.rest();
  await page.waitForTimeout(300);
  return Number((await canvas.getAttribute("data-camera"))?.split(",")[2]);
}

/** There and back: a board that fits the screen can't be moved far. */
function panned(hand: Hand): Promise<GestureCost> {
  return hand.measure(steps, (index) => {
    const way = Math.floor((index + steps / 4) / (steps / 2)) % 2 === 0 ? 1 : -1;
    return hand.wheel(middle.x, middle.y, 16 * way, 6 * way);
  });
}

/** Out, in, and out again to where it began. */
function zoomed(hand: Hand): Promise<GestureCost> {
  return hand.measure(steps, (index) => {
    const isIn = index >= steps / 4 && index < (steps * 3) / 4;
    return hand.wheel(middle.x, middle.y, 0, isIn ? -zoomDelta : zoomDelta, true);
  });
}

/** Holds the card that is nearest to the middle, and at last takes it back. */
async function dragged(page: Page, hand: Hand, content: BoardContent): Promise<GestureCost> {
  const far = (card: { readonly middle: { readonly x: number; readonly y: number } }) =>
    Math.hypot(card.middle.x - middle.x, card.middle.y - middle.y);
  const [card] = (await findCards(page, content)).toSorted((a, b) => far(a) - far(b));
  if (!card) throw new Error("No card is in view");
  const { x, y } = card.middle;
  const at = (index: number) => [x + 4 * index, y + 2 * index] as const;
  await hand.press(x, y);
  for (let index = 0; index < 4; index++) await hand.move(...at(index));
  const cost = await hand.measure(dragSteps - 4, (index) => hand.move(...at(index + 4)));
  const cursor = await page.locator("[data-board-canvas]").evaluate((canvas) => getComputedStyle(canvas).cursor);
  if (cursor !== "grabbing" && cursor !== "no-drop") throw new Error(`Nothing was dragged: the cursor is ${cursor}`);
  await page.keyboard.press("Escape");
  await hand.release(...at(dragSteps - 1));
  await page.keyboard.press("Escape");
  return cost;
}

function told({ mainMs, longFrames, frames, longestFrameMs }: GestureCost): Told {
  return { mainMs, longFrames: `${longFrames} of ${frames}`, longestFrameMs };
}
