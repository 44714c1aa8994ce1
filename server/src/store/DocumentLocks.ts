/** Locks by name within one process. For stores that only one process uses, and in front of locks that cost more. */
export class DocumentLocks {
  readonly #queues = new Map<string, Promise<void>>();

  /** Runs `work` after everything else that was asked for under the same name; resolves with its result. */
  async run<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const { promise: done, resolve: finish } = Promise.withResolvers<void>();
    const earlier = this.#queues.get(name);
    this.#queues.set(name, done);
    await earlier;
    try {
      return await work();
    } finally {
      finish();
      if (this.#queues.get(name) === done) this.#queues.delete(name);
    }
  }
}
