import { seededRandom } from "@throughline/model";
import { startProgram, type Program } from "../startProgram.ts";
import type { TestBrowser } from "../TestBrowser.ts";
import { waitFor } from "../waitFor.ts";
import { BoardUnderFire } from "./BoardUnderFire.ts";

/** A run of the kill harness. */
export interface KillRun {
  /** Where the program's store is. */
  readonly environment: Readonly<Record<string, string>>;
  readonly kills: number;
  /** How many edits are to be acknowledged in all, at least; default 0. People write for so long between the kills. */
  readonly edits?: number;
  /** Decides the moments of the kills; print it. */
  readonly seed: number;
  /** Told after each kill. */
  readonly onKill?: (progress: KillReport) => void;
}

/** What a run came to. */
export interface KillReport {
  readonly kills: number;
  /** Edits that were made, that were acknowledged, that others saw. */
  readonly written: number;
  readonly acknowledged: number;
  readonly seen: number;
  /** Promised edits that were gone after a kill. */
  readonly lost: readonly string[];
}

/** A board is left for a new one after so many kills, so that opening it stays what it is for people. */
const killsPerBoard = 25;

/** The longest that people write before the kill, once something was acknowledged. */
const longestMs = 600;

/**
 * Starts the program, lets people write over sockets and HTTP, kills it (SIGKILL) at a random moment, starts it again,
 * and compares what it has with everything that was acknowledged or seen: again and again.
 */
export async function runKills({
  environment,
  kills,
  edits = 0,
  seed,
  onKill = () => {},
}: KillRun): Promise<KillReport> {
  const random = seededRandom(seed);
  const boards: BoardUnderFire[] = [];
  const lost = new Set<string>();
  let owner: TestBrowser | undefined;
  const reportAfter = (done: number): KillReport => {
    const sum = (of: "written" | "acknowledged" | "seen") => boards.reduce((all, board) => all + board.counts[of], 0);
    return {
      kills: done,
      written: sum("written"),
      acknowledged: sum("acknowledged"),
      seen: sum("seen"),
      lost: [...lost],
    };
  };
  const compare = async (program: Program, some: readonly BoardUnderFire[]) => {
    for (const board of some) for (const word of await board.findLost(program)) lost.add(`${board.id} ${word}`);
  };
  let kill = 0;
  for (; kill < kills || reportAfter(kill).acknowledged < edits; kill++) {
    const program = await startProgram(environment);
    try {
      owner ??= await program.owner();
      await compare(program, boards.slice(-1));
      if (kill % killsPerBoard === 0) boards.push(await BoardUnderFire.create(owner.at(program.origin)));
      const board = boards.at(-1);
      if (board === undefined) throw new Error("There is no board");
      await board.open(program, kill);
      // A random number around what each kill has to bring, and then a random time: neither is in step with commits.
      const enough = Math.max(1, random() * 2.2 * (edits / kills));
      await waitFor(`${Math.ceil(enough)} acknowledged`, () => board.acknowledgedNow >= enough, 60_000);
      await new Promise((resolve) => setTimeout(resolve, random() * longestMs));
      await program.kill("SIGKILL");
      await board.close();
      onKill(reportAfter(kill + 1));
    } finally {
      await program.kill("SIGKILL");
    }
  }
  const last = await startProgram(environment);
  try {
    await compare(last, boards);
  } finally {
    await last.kill("SIGTERM");
  }
  return reportAfter(kill);
}
