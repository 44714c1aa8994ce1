import type { BoardSession } from "./BoardSession.ts";

/**
 * Runs what leaves the page as soon as nothing is lost by it: at once where the server or this browser keeps all that
 * was changed, else when the server has it. Says that it waits.
 */
export function whenSafe({ connection, announcements }: BoardSession, waiting: string, run: () => void): void {
  const isSafe = () => {
    const { saved, kept, pending } = connection.get();
    return saved || kept || pending === 0;
  };
  if (isSafe()) return run();
  announcements.say(waiting);
  const stop = connection.subscribe(() => {
    if (!isSafe()) return;
    stop();
    run();
  });
}
