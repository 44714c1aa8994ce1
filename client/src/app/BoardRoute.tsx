import { useParams } from "@tanstack/react-router";
import { BoardPage } from "../board/BoardPage.tsx";

/** The page of one board; another board is another page, with nothing left over from the one before. */
export function BoardRoute() {
  const { boardId } = useParams({ from: "/boards/$boardId" });
  return <BoardPage key={boardId} boardId={boardId} />;
}
