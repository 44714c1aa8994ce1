import type { beforeUnloadDocumentPayload, Document, Extension } from "@hocuspocus/server";
import type { CollabContext } from "./CollabContext.ts";
import { lingering } from "./limits.ts";

/** Keeps a document from being unloaded. Has no words, because Hocuspocus would write them into the log. */
class StillOpenError extends Error {}

/**
 * Keeps a document that took long to load for a while after its last person has left. Who loads a page anew finds it
 * there; and somebody who comes and goes without end, for which looking on is enough, can't make the server do nothing
 * but load. Comes first among the extensions: the others are told of the unloading when it is certain.
 */
export class UnloadPace implements Extension<CollabContext> {
  readonly #costMs = new WeakMap<Document, number>();
  readonly #waits = new Set<() => void>();
  #isStopped = false;

  /** Says for how long loading a document kept everybody waiting. */
  loaded(document: Document, costMs: number): void {
    this.#costMs.set(document, costMs);
  }

  async beforeUnloadDocument({ document }: beforeUnloadDocumentPayload): Promise<void> {
    const costMs = this.#costMs.get(document) ?? 0;
    if (costMs >= lingering.fromMs) await this.#wait(Math.min(lingering.longestMs, costMs * lingering.factor));
    if (document.getConnectionsCount() > 0) throw new StillOpenError();
  }

  /** Ends all waiting, and lets nothing wait any more: the server stops. */
  stop(): void {
    this.#isStopped = true;
    for (const end of this.#waits) end();
  }

  async #wait(ms: number): Promise<void> {
    if (this.#isStopped) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    this.#waits.add(resolve);
    await promise;
    this.#waits.delete(resolve);
    clearTimeout(timer);
  }
}
