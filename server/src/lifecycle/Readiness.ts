import type { Logger } from "pino";
import type { Store } from "../store/Store.ts";

/** How long an answer holds; load balancers ask often, and each look is a write with an fsync. */
const holdsForMs = 1_000;
/** A store that takes longer to write one row keeps people waiting; they are better off elsewhere. */
const patienceMs = 2_000;

const probeKey = "readiness-probe";

/**
 * Finds out whether the store can keep anything now, by writing one small row through to the disk: a full disk and a
 * read-only one answer every question and take nothing. Asked once a second at most, however many ask.
 */
export class Readiness {
  readonly #settings: Pick<Store["settings"], "set">;
  readonly #logger: Pick<Logger, "error" | "info">;
  #couldStore = true;
  #asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined;

  constructor(settings: Pick<Store["settings"], "set">, logger: Pick<Logger, "error" | "info">) {
    this.#settings = settings;
    this.#logger = logger;
  }

  /** True when a row was written less than about a second ago. Never rejects. */
  canStore(now = performance.now()): Promise<boolean> {
    if (this.#asked === undefined || now - this.#asked.at >= holdsForMs) {
      this.#asked = { at: now, answer: this.#probe() };
    }
    return this.#asked.answer;
  }

  async #probe(): Promise<boolean> {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms`)), patienceMs);
    try {
      await Promise.race([this.#settings.set(probeKey, new Date().toISOString()), late]);
      if (!this.#couldStore) this.#logger.info("the store takes changes again");
      this.#couldStore = true;
    } catch (error) {
      // Asked every few seconds, said once.
      if (this.#couldStore) this.#logger.error({ err: error }, "the store takes no changes");
      this.#couldStore = false;
    } finally {
      clearTimeout(timer);
    }
    return this.#couldStore;
  }
}
