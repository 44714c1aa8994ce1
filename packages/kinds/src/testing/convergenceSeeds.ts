import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";

/** Seeds stay below this: a peer's Yjs client id is its seed times 1,000 and must fit 32 bits. */
const seedLimit = 4_000_000;

/** How many of each sort a usual run takes. */
const fixedCount = 40;
const drawnCount = 40;

/**
 * Which random runs a convergence suite makes. The same forty each time, which were met before and must not come back,
 * and forty that are drawn from the commit: the same on every machine that tests it, others at the next one, so that
 * the suite goes on learning. `npm run deep` asks for the first so many by CONVERGENCE_SEEDS instead.
 */
export function convergenceSeeds(asked = process.env.CONVERGENCE_SEEDS): number[] {
  const fixed = firstSeeds(asked === undefined ? fixedCount : Number(asked));
  return asked === undefined ? [...fixed, ...drawSeeds(currentCommit(), drawnCount)] : fixed;
}

/** `count` seeds above all fixed ones that depend on nothing but the words given. */
export function drawSeeds(words: string, count: number): number[] {
  const drawn = new Set<number>();
  for (let n = 0; drawn.size < count; n++) {
    const number = createHash("sha256").update(`${words} ${n}`).digest().readUInt32BE(0);
    drawn.add(fixedCount + 1 + (number % (seedLimit - fixedCount - 1)));
  }
  return [...drawn];
}

const firstSeeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** The commit that is checked out; sources without a history get a name that never changes. */
function currentCommit(): string {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "no history";
  }
}
