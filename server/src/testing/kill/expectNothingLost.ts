import { expect } from "vitest";
import { createEmptyStore } from "../createEmptyStore.ts";
import { runKills } from "./runKills.ts";

/** Kills in every run of the suite; `npm run deep` makes hundreds. */
export const usualKills = 10;

/** Expects that a program which is killed again and again, on an empty store of its own, keeps what it promised. */
export async function expectNothingLost(postgres?: string): Promise<void> {
  const store = await createEmptyStore(postgres);
  try {
    const seed = Date.now() % 1_000_000;
    const report = await runKills({ environment: store.environment, kills: usualKills, seed });
    const { acknowledged, seen, lost } = report;
    expect({ seed, lost }).toEqual({ seed, lost: [] });
    // There was something to lose.
    expect(acknowledged).toBeGreaterThan(usualKills * 20);
    expect(seen).toBeGreaterThan(usualKills * 20);
  } finally {
    await store.remove();
  }
}
