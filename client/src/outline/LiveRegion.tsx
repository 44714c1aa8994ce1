import { useEffect, useState } from "react";
import type { BoardSession } from "../session/BoardSession.ts";
import { ChangeBatch, type KnownPerson } from "./ChangeBatch.ts";
import { comingsAndGoings } from "./comingsAndGoings.ts";
import { say } from "./words/say.ts";
import classes from "./LiveRegion.module.css";

/** Others' changes are told together this often, so that a busy board doesn't talk all the time. */
const betweenTellingsMs = 4_000;

interface LiveRegionProps {
  readonly session: BoardSession;
  /** The state of the past that is shown instead: then what others do on the living board isn't told meanwhile. */
  readonly past?: BoardSession;
}

/**
 * What assistive tools read out while one works on a board: own results at once, and what others do every few seconds.
 * What was refused is not in here: it is shown as a note, which is read out as well.
 */
export function LiveRegion({ session, past }: LiveRegionProps) {
  const others = useOthersInWords(session);
  const own = useOwnInWords(session);
  const inPast = useOwnInWords(past);
  return (
    <div className={classes.region}>
      <div role="status" aria-live="polite" data-live="own">
        {own && (
          <span key={own.number} dir="auto">
            {own.text}
          </span>
        )}
      </div>
      {past && (
        <div role="status" aria-live="polite" data-live="past">
          {inPast && (
            <span key={inPast.number} dir="auto">
              {inPast.text}
            </span>
          )}
        </div>
      )}
      <div role="log" aria-live="polite" aria-label={say.whatOthersDo} data-live="others">
        {!past && others && (
          <span key={others.number} dir="auto">
            {others.text}
          </span>
        )}
      </div>
    </div>
  );
}

interface Told {
  readonly number: number;
  readonly text: string;
}

function useOwnInWords(session: BoardSession | undefined): Told | undefined {
  const [own, setOwn] = useState<Told>();
  useEffect(() => {
    setOwn(undefined);
    return session?.announcements.subscribe(() => {
      const latest = session.announcements.get();
      if (latest?.tone === "result") setOwn(latest);
    });
  }, [session]);
  return own;
}

function useOthersInWords(session: BoardSession): Told | undefined {
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    const batch = new ChangeBatch(session.board);
    const people = comingsAndGoings(session.presence.get());
    // With those who have left since the last telling: what they did is still theirs.
    const known = new Map<number, KnownPerson>();
    const look = () => {
      for (const { clientId, user, selection, editing, drag } of session.presence.get())
        known.set(clientId, { name: user.name, selection, editing, drag });
    };
    look();
    const stops = [
      session.presence.subscribe(look),
      session.board.subscribe((change) => batch.take(session.board, change, [...known.values()])),
    ];
    const timer = setInterval(() => {
      const text = [people.tell(session.presence.get()), batch.isEmpty ? "" : batch.tell([...known.values()])]
        .filter(Boolean)
        .join(" ");
      known.clear();
      look();
      if (text !== "") setTold((last) => ({ number: (last?.number ?? 0) + 1, text }));
    }, betweenTellingsMs);
    return () => {
      for (const stop of stops) stop();
      clearInterval(timer);
    };
  }, [session]);
  return told;
}
