import { setTimeout } from "node:timers/promises";
import type { RouteJson, Routes } from "@throughline/api";
import { BenchClient } from "./BenchClient.ts";
import { createBigBoard } from "./joinTime.ts";
import { startMeasured, type MeasuredServer } from "./startMeasured.ts";
import { rounded, timed } from "./statistics.ts";

const changesPerMoment = 100;
const moments = 10;
const someElements = 10;
/** Boards are indexed when nobody has changed them for two seconds. */
const indexedWithinMs = 4_000;
const pollMs = 500;

type Entry = RouteJson<Routes["listHistory"]>["entries"][number];

/**
 * Looking at and restoring the past of a large board that somebody has open: how long each takes to be answered, and for
 * how long the server's event loop stands still at most meanwhile (everybody else's edits wait for that). Restoring
 * everything takes back what was changed in a tenth of the cards.
 */
export async function measureHistory(cards: number) {
  const server = await startMeasured();
  const { api, origin } = server.actor;
  try {
    const id = await createBigBoard(server.actor, cards);
    const { token } = await api.createCollabToken();
    const client = new BenchClient(origin, id, token);
    await client.joined();
    const changed = await makePast(server, id);
    const { entries } = await api.listHistory({ params: { id } });
    const [newest, ...earlier] = entries.filter(({ type }) => type === "moment");
    const [first, middle] = [earlier.at(-1), earlier[Math.floor(earlier.length / 2)]].map(idOf);
    const [before] = earlier.slice(Math.floor(earlier.length / 2) + 1).map(idOf);
    if (newest === undefined || first === undefined || middle === undefined || before === undefined)
      throw new Error("There is no past");
    const elements = changed.slice(0, someElements);
    const part = <Answer>(ask: () => Promise<Answer>) => measured(server, ask);
    const result = {
      cards,
      indexing: await indexing(server),
      timeline: await part(() => api.listHistory({ params: { id } })),
      moment: await part(() => api.getMoment({ params: { id, moment: middle } })),
      momentAgain: await part(() => api.getMoment({ params: { id, moment: middle } })),
      /** As somebody sees it who goes back step by step: one of the two states is there. */
      step: await part(() => api.compareHistory({ params: { id }, query: { from: before, to: middle } })),
      comparison: await part(() => api.compareHistory({ params: { id }, query: { from: first, to: "now" } })),
      restoreSome: await part(() => api.restoreMoment({ params: { id, moment: first }, body: { elements } })),
      indexingAgain: await indexing(server),
      restoreAll: await part(() => api.restoreMoment({ params: { id, moment: first }, body: {} })),
    };
    client.close();
    return result;
  } finally {
    await server.stop();
  }
}

const idOf = (entry: Entry | undefined) => entry?.id;

/** Changes some cards again and again, a moment each time, and gives the ids of all that were changed. */
async function makePast({ actor: { api } }: MeasuredServer, id: string): Promise<readonly string[]> {
  const { elements } = await api.getElements({ params: { id } });
  const cards = elements.filter(({ type }) => type === "card").map((card) => String(card.id));
  const changed = cards.slice(0, moments * changesPerMoment);
  for (let moment = 0; moment < moments; moment++) {
    const ids = changed.slice(moment * changesPerMoment, (moment + 1) * changesPerMoment);
    const operations = ids.map((card) => ({ name: "setText", args: { id: card, key: "text", text: `now ${card}` } }));
    await api.runOperations({ params: { id }, body: { operations } });
    // A moment is over when nobody has written for some seconds.
    while ((await api.listHistory({ params: { id } })).isGoingOn) await setTimeout(pollMs);
  }
  return changed;
}

/** What follows some seconds after every change, however it was made: the board's row for lists and search. */
async function indexing({ process }: MeasuredServer) {
  await process.longestStall();
  await setTimeout(indexedWithinMs);
  return { longestStallMs: rounded(await process.longestStall()) };
}

async function measured<Answer>({ process }: MeasuredServer, ask: () => Promise<Answer>) {
  await process.longestStall();
  const ms = await timed(ask);
  return { ms: rounded(ms), longestStallMs: rounded(await process.longestStall()) };
}
