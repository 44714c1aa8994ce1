import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { boardsAddress, readBoardsSearch } from "../../addresses/addresses.ts";
import { goTo } from "../../addresses/goTo.ts";
import { useSearch } from "../../addresses/useSearch.ts";
import { boardListQuery } from "../../api/boards.ts";
import { may, useMe } from "../../api/me.ts";
import { AppHeader } from "../AppHeader.tsx";
import { usePageTitle } from "../../ui/usePageTitle.ts";
import { BoardGrid } from "./BoardGrid.tsx";
import { BoardsToolbar } from "./BoardsToolbar.tsx";
import { sortBoards, type BoardOrder } from "./boardOrder.ts";
import { NewBoardRow } from "./NewBoardRow.tsx";
import { RecoveryBanner } from "./RecoveryBanner.tsx";
import { SearchField } from "./SearchField.tsx";
import { say } from "./words/say.ts";
import classes from "./BoardsPage.module.css";

/** The first page: make a board, find a board, look into the bin. */
export function BoardsPage() {
  const { q = "", bin = false } = useSearch(readBoardsSearch);
  usePageTitle(bin ? say.bin : say.boards);
  const me = useMe();
  const [order, setOrder] = useState<BoardOrder>("changed");
  const [kind, setKind] = useState("");
  const list = useQuery(boardListQuery(q, bin));
  const mayCreate = may(me, "workspace.createBoard", { type: "workspace" });

  const search = (text: string) =>
    goTo(boardsAddress({ ...(text === "" ? {} : { q: text }), ...(bin ? { bin } : {}) }), "replace");
  const shown = sortBoards(list.data ?? [], order).filter((board) => kind === "" || board.kind === kind);

  return (
    <div className={classes.page}>
      <AppHeader>
        <SearchField value={q} onChange={search} isBin={bin} />
      </AppHeader>
      <main id="main" tabIndex={-1} className={classes.main}>
        <h1 className={classes.hidden}>{bin ? say.bin : say.boards}</h1>
        <RecoveryBanner />
        {mayCreate && !bin && q === "" && <NewBoardRow />}
        <BoardsToolbar
          query={q}
          isBin={bin}
          count={list.data === undefined ? undefined : shown.length}
          order={order}
          onOrder={setOrder}
          kind={kind}
          onKind={setKind}
        />
        <BoardGrid
          boards={list.data === undefined ? undefined : shown}
          error={list.error}
          onRetry={() => void list.refetch()}
          query={q}
          isBin={bin}
          isFiltered={kind !== "" && shown.length < (list.data?.length ?? 0)}
          mayCreate={mayCreate}
        />
      </main>
    </div>
  );
}
