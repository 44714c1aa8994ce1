import { BoardPage } from "../board/BoardPage.tsx";

/** The page of one board; another board is another page, with nothing left over from the one before. */
export function BoardRoute({ boardId }: { readonly boardId: string }) {
  return <BoardPage key={boardId} boardId={boardId} />;
}
