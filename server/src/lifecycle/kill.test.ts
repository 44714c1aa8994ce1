import { afterEach, describe, expect, it } from "vitest";
import { createEmptyStore, type EmptyStore } from "../testing/createEmptyStore.ts";
import { runKills } from "../testing/kill/runKills.ts";
import { describeWithServices } from "../testing/services/describeWithServices.ts";

const kills = 20;
const stores: EmptyStore[] = [];

afterEach(async () => {
  for (const store of stores.splice(0)) await store.remove();
}, 60_000);

async function survive(postgres?: string): Promise<void> {
  const store = await createEmptyStore(postgres);
  stores.push(store);
  const seed = Date.now() % 1_000_000;
  const report = await runKills({ environment: store.environment, kills, seed });
  const { acknowledged, seen, lost } = report;
  expect({ seed, lost }).toEqual({ seed, lost: [] });
  // There was something to lose.
  expect(acknowledged).toBeGreaterThan(kills * 20);
  expect(seen).toBeGreaterThan(kills * 20);
}

describe("the program, killed again and again while people write", () => {
  it(`has everything that it acknowledged or showed to anyone, on SQLite (${kills} kills)`, () => survive(), 240_000);
});

await describeWithServices("the program on PostgreSQL, killed again and again", ["postgres"], ({ postgres }) => {
  it(`has everything that it acknowledged or showed to anyone (${kills} kills)`, () => survive(postgres), 240_000);
});
