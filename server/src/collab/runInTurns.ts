import { setImmediate as nextTurn } from "node:timers/promises";

/** What of one turn of the event loop goes into such work. */
const turnMs = 8;

/**
 * Runs work that has pauses: at once if it takes no longer than everybody may be kept waiting, else with everybody else's
 * turns in between, until it is over or isn't wanted any more. Undefined when it was done at once.
 * @throws what the work throws; rejects with it later
 */
export function runInTurns(work: Generator<void, void, void>, isWanted: () => boolean): Promise<void> | undefined {
  return runTurn(work).done === true ? undefined : runOn(work, isWanted);
}

async function runOn(work: Generator<void, void, void>, isWanted: () => boolean): Promise<void> {
  do {
    await nextTurn();
    if (!isWanted()) return void work.return();
  } while (runTurn(work).done !== true);
}

/** The same for work that has a result. */
export async function resultInTurns<Result>(work: Generator<void, Result, void>): Promise<Result> {
  for (;;) {
    const { done, value } = runTurn(work);
    if (done === true) return value;
    await nextTurn();
  }
}

function runTurn<Result>(work: Generator<void, Result, void>): IteratorResult<void, Result> {
  const began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true || performance.now() - began >= turnMs) return step;
  }
}
