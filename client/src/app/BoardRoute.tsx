import { useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { PendingPage } from "./PendingPage.tsx";

// The canvas is most of the program's weight; sign-in and the list of boards don't wait for it.
const BoardPage = lazy(async () => ({ default: (await import("../board/BoardPage.tsx")).BoardPage }));

/** The page of one board; another board is another page, with nothing left over from the one before. */
export function BoardRoute() {
  const { boardId } = useParams({ from: "/boards/$boardId" });
  return (
    <Suspense fallback={<PendingPage />}>
      <BoardPage key={boardId} boardId={boardId} />
    </Suspense>
  );
}
