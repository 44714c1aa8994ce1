import { ApiError } from "@throughline/api";

/** A browser has six at a time, and a program that asks for many things at once has room. */
const mostPerPrincipal = 60;

/** How many requests of each person, guest and key are being answered: who asks for very much waits for it alone. */
export class UnderWay {
  readonly #counts = new Map<string, number>();

  /** Does somebody's work. @throws ApiError `too-many-requests` when they have too much under way already. */
  async run<Result>(principal: string, work: () => Promise<Result>): Promise<Result> {
    const count = this.#counts.get(principal) ?? 0;
    if (count >= mostPerPrincipal)
      throw new ApiError("too-many-requests", "Too many requests at once; wait for their answers and try again");
    this.#counts.set(principal, count + 1);
    try {
      return await work();
    } finally {
      const left = (this.#counts.get(principal) ?? 1) - 1;
      if (left === 0) this.#counts.delete(principal);
      else this.#counts.set(principal, left);
    }
  }
}
