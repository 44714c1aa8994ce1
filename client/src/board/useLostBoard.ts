import { useQuery } from "@tanstack/react-query";
import { may, useMe } from "../api/me.ts";
import { boardLossQuery } from "../api/workspace.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import type { ConnectionState } from "../session/ConnectionStore.ts";
import { lostBoardWords, type RefusalWords } from "../session/connectionWords.ts";
import { isMissing, mayBeLost } from "../session/mayBeLost.ts";
import { useStore } from "../session/useStore.ts";
import { timeAgo } from "../ui/timeAgo.ts";
import { titleStoreOf } from "./titleStore.ts";

/**
 * Words for a board of which this browser has a copy and the server nothing, since an older backup was restored. For
 * nobody else: a server that has the board and refuses it says so by not having lost it, since then a right was taken
 * away; and outside of recovery a board that is gone was deleted by somebody who may. Undefined too while the copy is empty.
 */
export function useLostBoard(session: BoardSession, state: ConnectionState): RefusalWords | undefined {
  const { boardId, board, user } = session;
  const title = useStore(titleStoreOf(board), (text) => text);
  const mayImport = may(useMe(), "workspace.createBoard", { type: "workspace" });
  const isAsked = isMissing(state, user.isGuest) && board.size > 0;
  const loss = useQuery({ ...boardLossQuery(boardId), enabled: isAsked }).data;
  if (!isAsked || !loss || !mayBeLost(loss, state.seenAt)) return undefined;
  const seen = state.seenAt === undefined ? undefined : timeAgo(state.seenAt);
  return lostBoardWords(title, seen, mayImport);
}
