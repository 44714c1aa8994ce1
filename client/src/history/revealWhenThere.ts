import type { BoardSession } from "../session/BoardSession.ts";

/** After so long nobody waits for it any more. */
const patienceMs = 5_000;

/** Selects elements and brings them into view once the board has them: what is restored arrives like others' changes. */
export function revealWhenThere(session: BoardSession, ids: readonly string[]): void {
  const [first] = ids;
  if (first === undefined) return;
  const show = () => {
    if (!ids.every((id) => session.board.get(id))) return false;
    session.selection.set(ids, { passing: true });
    session.reveal(first);
    return true;
  };
  if (show()) return;
  const stop = session.board.subscribe(() => {
    // After everybody else has been told of the change: the scene is laid out anew by then.
    queueMicrotask(() => show() && end());
  });
  const timer = setTimeout(() => end(), patienceMs);
  function end(): void {
    stop();
    clearTimeout(timer);
  }
}
