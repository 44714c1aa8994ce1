import type { ShareLink } from "../store/LinkStore.ts";

/** setTimeout's own limit; a link that ends later is looked at again when it is used again. */
const longestTimer = 2 ** 31 - 1;

/**
 * Watches links in use that end by themselves, so that sockets they opened close in that moment: nothing else happens
 * then that would make anyone ask for rights again.
 */
export class LinkExpiry {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #end: ((boardId: string) => void) | undefined;

  /** Says what is done when a link to this board has ended. */
  onEnd(end: (boardId: string) => void): void {
    this.#end = end;
  }

  /** Sees to it that the end of this link is noticed. Cheap when it is watched already or never ends. */
  watch({ id, boardId, expiresAt }: ShareLink, now = Date.now()): void {
    if (expiresAt === null || this.#timers.has(id) || expiresAt - now > longestTimer) return;
    const timer = setTimeout(
      () => {
        this.#timers.delete(id);
        this.#end?.(boardId);
      },
      Math.max(0, expiresAt - now),
    );
    timer.unref();
    this.#timers.set(id, timer);
  }
}
