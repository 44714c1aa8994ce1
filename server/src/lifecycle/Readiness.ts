import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { UpdateLog } from "../store/UpdateLog.ts";

/** How long an answer holds; load balancers ask often, and each look is two writes with an fsync. */
const holdsForMs = 1_000;
/** A store that takes longer to write one row keeps people waiting; they are better off elsewhere. */
const patienceMs = 2_000;

/** No document's name, so nobody can open it. */
const probeDocument = "readiness";
/** More than what is left free here and there in a database's pages, and less than what PostgreSQL keeps elsewhere. */
const probeBytes = 1_500;

/**
 * Finds out whether the store can keep what people write now, by appending to the log as they do: a full disk and a
 * read-only one answer every question and take nothing, and PostgreSQL on a full one goes on writing to rows that are
 * there. Asked once a second at most, however many ask.
 */
export class Readiness {
  readonly #log: Pick<UpdateLog, "append" | "delete">;
  readonly #logger: Pick<Logger, "error" | "info">;
  #couldStore = true;
  #asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined;

  constructor(log: Pick<UpdateLog, "append" | "delete">, logger: Pick<Logger, "error" | "info">) {
    this.#log = log;
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
      await Promise.race([this.#write(), late]);
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

  async #write(): Promise<void> {
    // Chance, which can't be stored in less.
    await this.#log.append(probeDocument, randomBytes(probeBytes), { userId: null, at: Date.now() });
    await this.#log.delete(probeDocument);
  }
}
