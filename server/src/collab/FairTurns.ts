/** What of one turn of the event loop may go into such work; what is more waits for the next. */
const turnMs = 10;

/**
 * Does work that takes some milliseconds a piece, of which much may come at once: so much in each turn of the event loop
 * that others' edits get on, and one piece after the other of all people, so that who asks for much waits for it alone.
 * While little is asked for it is done at once.
 */
export class FairTurns {
  readonly #queues = new Map<string, (() => void)[]>();
  #spentMs = 0;
  #isScheduled = false;

  /** Does a piece of work for somebody, perhaps later. It must not throw. */
  run(person: string, work: () => void): void {
    if (this.#queues.size === 0 && this.#spentMs < turnMs) this.#do(work);
    else {
      const queue = this.#queues.get(person);
      if (queue === undefined) this.#queues.set(person, [work]);
      else queue.push(work);
    }
    this.#schedule();
  }

  #do(work: () => void): void {
    const began = performance.now();
    work();
    this.#spentMs += performance.now() - began;
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#spentMs = 0;
      for (const [person, queue] of this.#queues) {
        if (this.#spentMs >= turnMs) break;
        // Whoever was served goes to the end of the row.
        this.#queues.delete(person);
        const [next, ...later] = queue;
        if (later.length > 0) this.#queues.set(person, later);
        if (next !== undefined) this.#do(next);
      }
      if (this.#queues.size > 0) this.#schedule();
    });
  }
}
