import { useEffect } from "react";
import type { BoardSession } from "../session/BoardSession.ts";
import { showNote } from "../ui/notes.tsx";

/** Shows what was refused as a short note on the screen, which assistive tools read out as well. */
export function useAnnouncedProblems(session: BoardSession): void {
  useEffect(
    () =>
      session.announcements.subscribe(() => {
        const latest = session.announcements.get();
        if (latest && latest.tone !== "result") showNote(latest.text, latest.way?.run, latest.way?.label);
      }),
    [session],
  );
}
