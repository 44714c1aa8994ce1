import { parseArgs } from "node:util";
import { fuzzGuard, type GuardFuzzResult } from "@throughline/model/testing";
import { randomCall as randomSortCall } from "../card-sort/testing/randomCall.ts";
import { cardSort } from "../card-sort/index.ts";
import { journeyMap } from "../journey-map/index.ts";
import { randomCall as randomJourneyCall } from "../journey-map/testing/randomCall.ts";
import type { Kind } from "../contract/kind.ts";
import { storyMap } from "../story-map/index.ts";
import { randomCall as randomStoryCall } from "../story-map/testing/randomCall.ts";
import type { RandomCall } from "./boards.ts";

const fuzzedKinds: readonly (readonly [Kind, RandomCall])[] = [
  [journeyMap, randomJourneyCall],
  [storyMap, randomStoryCall],
  [cardSort, randomSortCall],
];

/** Sends damaged updates of every kind of board to the guard, `count` in all; see `fuzzGuard`. */
export function fuzzUpdates(seed: number, count: number): GuardFuzzResult {
  const outcomes: Record<string, number> = {};
  const failures: string[] = [];
  for (const [index, [kind, randomCall]] of fuzzedKinds.entries()) {
    const share = Math.floor((count + index) / fuzzedKinds.length);
    const result = fuzzGuard({
      schema: kind.schema,
      operations: kind.operations,
      randomCall,
      seed,
      count: share,
      start: (board, origin) => board.transact(origin, (writer) => kind.templates[0]?.build(writer)),
    });
    for (const [outcome, times] of Object.entries(result.outcomes)) {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + times;
    }
    failures.push(...result.failures.map((failure) => `${kind.id}, ${failure}`));
  }
  return { outcomes, failures };
}

/** In portions, so that whoever watches sees that it goes on; each with a seed of its own. */
function runFromShell(): void {
  const { values } = parseArgs({
    options: { count: { type: "string", default: "20000" }, seed: { type: "string", default: "1" } },
  });
  const count = Number(values.count);
  const portion = 10_000;
  let failed = 0;
  for (let done = 0, seed = Number(values.seed); done < count; done += portion, seed += 1) {
    const { outcomes, failures } = fuzzUpdates(seed, Math.min(portion, count - done));
    failed += failures.length;
    const summary = Object.entries(outcomes).map(([outcome, times]) => `${outcome} ${times}`);
    process.stdout.write(`seed ${seed}: ${summary.join(", ")}; failures ${failures.length}\n`);
    for (const failure of failures) process.stdout.write(`${failure}\n`);
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

if (import.meta.main) runFromShell();
