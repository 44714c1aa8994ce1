/** Does work that has pauses to its end, without any, and gives its result. */
export function finishSteps<Result>(work: Generator<void, Result, void>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
