import type { SummaryFact } from "@throughline/kinds";
import { useEffect, useState } from "react";
import type { BoardSession } from "../../session/BoardSession.ts";

/** Counting a large board takes a moment; it is done at most this often while people work. */
const betweenCountsMs = 500;

/** The kind's facts about the board, kept up to date. */
export function useBoardFacts(session: BoardSession): readonly SummaryFact[] {
  const [facts, setFacts] = useState(() => session.kind.summary(session.board));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      setFacts(session.kind.summary(session.board));
    };
    count();
    const stop = session.board.subscribe(() => (timer ??= setTimeout(count, betweenCountsMs)));
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session]);
  return facts;
}
