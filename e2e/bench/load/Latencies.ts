const stepMs = 0.1;
const longestMs = 120_000;

/** Milliseconds, millions of them, to a tenth: counted in steps, because a list of them would be what is measured. */
export class Latencies {
  readonly #steps = new Uint32Array(longestMs / stepMs + 1);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(ms: number): void {
    const step = Math.max(0, Math.min(this.#steps.length - 1, Math.round(ms / stepMs)));
    this.#steps[step] = (this.#steps[step] ?? 0) + 1;
    this.#count += 1;
  }

  /** The value below which a share (0–1) of them lies; NaN when there are none. */
  percentile(share: number): number {
    let left = Math.ceil(share * this.#count);
    for (const [step, count] of this.#steps.entries()) {
      left -= count;
      if (left <= 0 && this.#count > 0) return Math.round(step * stepMs * 10) / 10;
    }
    return Number.NaN;
  }
}
