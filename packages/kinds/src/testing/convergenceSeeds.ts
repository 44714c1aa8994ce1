import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";

/** Seeds stay below this: a peer's Yjs client id is its seed times 1,000 and must fit 32 bits. */
const seedLimit = 4_000_000;

/** How many of each sort a usual run takes: the fixed ones, and as many drawn ones. */
const usualCount = 40;
const convergedCount = 10;

/** What the environment says of a run. */
interface Asked {
  /** The first so many, and no others. */
  readonly CONVERGENCE_SEEDS?: string | undefined;
  /** The kinds of which nothing changed since many seeds passed, with commas (`scripts/converged.mjs`). */
  readonly CONVERGED_KINDS?: string | undefined;
}

/**
 * Which random runs a convergence suite makes. The same forty each time, which were met before and must not come back,
 * and forty that are drawn from the commit: the same on every machine that tests it, others at the next one, so that
 * the suite goes on learning. A kind of which nothing changed since many passed takes ten of each. `npm run deep` asks
 * for the first so many instead.
 */
export function convergenceSeeds(kind: string, asked: Asked = process.env): number[] {
  if (asked.CONVERGENCE_SEEDS !== undefined) return firstSeeds(Number(asked.CONVERGENCE_SEEDS));
  const count = asked.CONVERGED_KINDS?.split(",").includes(kind) ? convergedCount : usualCount;
  return [...firstSeeds(count), ...drawSeeds(currentCommit(), count)];
}

/** `count` seeds above all fixed ones that depend on nothing but the words given. */
export function drawSeeds(words: string, count: number): number[] {
  const drawn = new Set<number>();
  for (let n = 0; drawn.size < count; n++) {
    const number = createHash("sha256").update(`${words} ${n}`).digest().readUInt32BE(0);
    drawn.add(usualCount + 1 + (number % (seedLimit - usualCount - 1)));
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
