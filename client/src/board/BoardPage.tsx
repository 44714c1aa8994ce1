import { useQuery } from "@tanstack/react-query";
import { loadKind } from "@throughline/kinds";
import { useSearch } from "../addresses/useSearch.ts";
import { readHistorySearch } from "../history/historySearch.ts";
import { useEffect, useState } from "react";
import { boardQuery } from "../api/boards.ts";
import { ErrorState } from "../ui/ErrorState.tsx";
import { useMe } from "../api/me.ts";
import { roleHasRight } from "../commands/boardRight.ts";
import { refusalWords } from "../session/connectionWords.ts";
import { BoardFrame } from "./BoardFrame.tsx";
import { BoardPicture } from "./BoardPicture.tsx";
import { RestorePoints } from "./boardParts.ts";
import { BoardSkeleton } from "./BoardSkeleton.tsx";
import { RefusalButton } from "./ConnectionBanner.tsx";
import { useBoardSession } from "./useBoardSession.ts";
import type { ConnectionState } from "../session/ConnectionStore.ts";
import type { BoardUser } from "../session/BoardSession.ts";
import classes from "./BoardPage.module.css";

/** The page of one board for whoever is signed in or came by a link. */
export function BoardPage({ boardId }: { readonly boardId: string }) {
  const me = useMe();
  const principal = me?.principal;
  if (!principal) return <BoardSkeleton />;
  const isGuest = principal.kind === "guest";
  return <OpenedBoard boardId={boardId} user={{ id: principal.id, name: principal.name, isGuest }} />;
}

interface OpenedBoardProps {
  readonly boardId: string;
  readonly user: BoardUser;
}

function OpenedBoard({ boardId, user }: OpenedBoardProps) {
  const { at } = useSearch(readHistorySearch);
  // Its past looks otherwise.
  const [showsPicture] = useState(at === undefined);
  const opening = useBoardSession(boardId, user, { showsPicture });
  const { role, kind } = useQuery(boardQuery(boardId)).data ?? {};
  const session = opening.state === "open" ? opening.session : undefined;
  useEffect(() => {
    if (role !== undefined) session?.setRole(role);
  }, [session, role]);
  // Often known before the board itself has come; a failure shows when it is opened.
  useEffect(() => {
    if (kind !== undefined) loadKind(kind).catch(() => {});
  }, [kind]);
  if (opening.state === "open" || opening.state === "opening")
    return (
      <>
        {session ? <BoardFrame session={session} /> : <BoardSkeleton />}
        {opening.picture && <BoardPicture shown={opening.picture} session={session} />}
      </>
    );
  if (opening.state === "failed") throw opening.error;
  const words = refusalWords(opening.connection, user.isGuest);
  return (
    <main id="main" tabIndex={-1} data-page-focus className={classes.refused}>
      <ErrorState level="h1" title={words.title} todo={words.text} action={<RefusalButton button={words.button} />} />
      {isUnopenable(opening.connection) && roleHasRight(role, "board.restoreRevision") && (
        <RestorePoints boardId={boardId} />
      )}
    </main>
  );
}

/** The board itself is why nobody gets in; its past may still be read. */
function isUnopenable({ reason }: ConnectionState): boolean {
  return reason === "board-too-new";
}
