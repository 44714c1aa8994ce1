import { performance } from "node:perf_hooks";
import type { ApiActor } from "../actors/signInByFetch.ts";
import { BenchClient } from "./BenchClient.ts";
import { buildBigBoard, requireType } from "./bigBoard.ts";
import { createBigBoard } from "./joinTime.ts";
import { Board, createOrigin } from "@throughline/model";
import { percentile, rounded } from "./statistics.ts";

const editsPerSecond = 20;
const cursorsPerSecond = 10;
const seconds = 6;

/**
 * Time from an edit on one client to its arrival at each other one. A fifth of the clients move a card 20 times a
 * second, all send their cursor 10 times a second; 1,000 cards; all clients are in this one process.
 * Where `benchBusy` (0–1) is near 1, it is this process that is measured and not the server. Moves of one card that
 * arrive together show as one, so `delivered` may be a little under 1 on a busy machine; nothing is lost then.
 */
export async function measureLatency(actor: ApiActor, clients: number) {
  const boardId = await createBigBoard(actor, 1_000);
  const { token } = await actor.api.createCollabToken();
  const people = Array.from({ length: clients }, () => new BenchClient(actor.origin, boardId, token));
  await Promise.all(people.map((person) => person.joined()));
  const schema = buildBigBoard("journey-map", 25).schema;
  const writers = people.slice(0, Math.max(1, Math.round(clients / 5)));
  const sentAt = new Map<string, number>();
  const samples: number[] = [];
  for (const person of people) {
    person.doc.getMap("bench");
    person.doc.getMap<unknown>("elements").observeDeep((events, transaction) => {
      if (transaction.local) return;
      const now = performance.now();
      for (const event of events) {
        const id = event.path[0];
        if (typeof id !== "string" || !event.changes.keys.has("place")) continue;
        const stored = person.doc.getMap<Map<string, unknown>>("elements").get(id)?.get("place");
        const from = sentAt.get(JSON.stringify([id, stored]));
        if (from !== undefined) samples.push(now - from);
      }
    });
  }
  const timers = writers.map((writer, index) => startWriting(new Board(writer.doc, schema), index, sentAt));
  for (const [index, { provider }] of people.entries()) {
    timers.push(
      setInterval(() => provider.setAwarenessField("cursor", [index, Math.random() * 1_000]), 1_000 / cursorsPerSecond),
    );
  }
  const before = performance.eventLoopUtilization();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  const { utilization } = performance.eventLoopUtilization(before);
  for (const timer of timers) clearInterval(timer);
  const expected = sentAt.size * (clients - 1);
  await drained(() => samples.length >= expected);
  for (const person of people) person.close();
  return {
    clients,
    writers: writers.length,
    edits: sentAt.size,
    delivered: rounded(samples.length / expected),
    p50Ms: rounded(percentile(samples, 0.5)),
    p95Ms: rounded(percentile(samples, 0.95)),
    benchBusy: rounded(utilization),
  };
}

function startWriting(board: Board, index: number, sentAt: Map<string, number>): NodeJS.Timeout {
  const origin = createOrigin("person", `writer ${index}`);
  const card = board.ofType(requireType(board, "card"))[index];
  const place = card?.place;
  if (!card || !place) throw new Error("There is no card to move");
  let count = 0;
  return setInterval(() => {
    // Every place is another one, so that each arrival names the edit it came from.
    const next = [place[0], place[1], `a${index}V${(count++).toString(36)}1`] as const;
    sentAt.set(JSON.stringify([card.id, next]), performance.now());
    board.transact(origin, (writer) => writer.set(card.id, "place", next));
  }, 1_000 / editsPerSecond);
}

/** Waits until nothing is on its way any more, at most ten seconds. */
async function drained(done: () => boolean): Promise<void> {
  for (let n = 0; n < 100 && !done(); n++) await new Promise((resolve) => setTimeout(resolve, 100));
}
