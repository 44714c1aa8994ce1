import type { HistoryComparison } from "@throughline/api";
import { compareContents, readContent } from "@throughline/model";
import { useEffect, useState } from "react";
import type { BoardSession } from "../../session/BoardSession.ts";

/** Comparing takes milliseconds on a large board, and others may be typing: at most so often. */
const pauseMs = 500;

/** Whether the living board is just like a state of its past, so that there is nothing to restore. */
export function useIsPresent({ board }: BoardSession, then: HistoryComparison["to"]["content"] | undefined): boolean {
  const [isSame, setSame] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      setSame(then !== undefined && isLike(readContent(board), then));
    };
    const stop = board.subscribe(() => (timer ??= setTimeout(look, pauseMs)));
    look();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [board, then]);
  return isSame;
}

function isLike(...[now, then]: Parameters<typeof compareContents>): boolean {
  const { title, added, removed, changed, moved } = compareContents(then, now);
  return title === null && [added, removed, changed, moved].every((list) => list.length === 0);
}
