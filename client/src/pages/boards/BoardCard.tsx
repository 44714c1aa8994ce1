import { Button } from "@mantine/core";
import { Link } from "wouter";
import type { BoardSummary } from "@throughline/api";
import { kindById } from "@throughline/kinds";
import { useState, type KeyboardEvent } from "react";
import { boardAddress } from "../../addresses/addresses.ts";
import { useTheme } from "../../ui/useTheme.ts";
import { SceneIcon } from "../../ui/SceneIcon.tsx";
import { fullTime, timeAgo } from "../../ui/timeAgo.ts";
import { BoardCardMenu } from "./BoardCardMenu.tsx";
import { FoundText } from "./FoundText.tsx";
import { Highlighted } from "./Highlighted.tsx";
import { RenameDialog } from "../../ui/RenameDialog.tsx";
import { Thumbnail } from "./Thumbnail.tsx";
import { useBoardTasks } from "./useBoardTasks.tsx";
import { say } from "./words/say.ts";
import classes from "./BoardCard.module.css";

interface BoardCardProps {
  readonly board: BoardSummary;
  readonly query: string;
  readonly isBin: boolean;
}

/** One board in the list: what it looks like, what it is called, who changed it when, and what can be done with it. */
export function BoardCard({ board, query, isBin }: BoardCardProps) {
  const { shown } = useTheme();
  const tasks = useBoardTasks(board);
  const [isRenaming, setRenaming] = useState(false);
  const kind = kindById(board.kind);
  const title = board.title || say.untitled;

  const onKeyDown = (event: KeyboardEvent) => {
    if (isBin || event.target !== event.currentTarget) return;
    if (event.key === "F2" && tasks.mayEdit) setRenaming(true);
    else if (event.key === "Delete" && tasks.mayBin) tasks.bin();
    else return;
    event.preventDefault();
  };

  return (
    <li className={classes.card} data-bin={isBin || undefined}>
      <Thumbnail board={board} icon={kind?.icon ?? "card"} theme={shown} />
      <div className={classes.words}>
        <span className={classes.title} dir="auto">
          {isBin ? (
            <span>
              <Highlighted text={title} query={query} />
            </span>
          ) : (
            <Link href={boardAddress(board.id)} className={classes.link} onKeyDown={onKeyDown}>
              <Highlighted text={title} query={query} />
            </Link>
          )}
        </span>
        <span className={classes.meta}>
          {kind && <SceneIcon icon={kind.icon} size={14} title={kind.label} />}
          <span>
            {board.updatedBy && (
              <>
                <bdi>{board.updatedBy}</bdi>,{" "}
              </>
            )}
          </span>
          <time dateTime={board.updatedAt} title={fullTime(board.updatedAt)}>
            {isBin && board.deletedAt ? say.binned({ ago: timeAgo(board.deletedAt) }) : timeAgo(board.updatedAt)}
          </time>
        </span>
        {query !== "" && <FoundText board={board} query={query} />}
        {isBin && tasks.mayBin && (
          <div className={classes.binButtons}>
            <Button size="compact-sm" variant="light" onClick={tasks.restore}>
              {say.restore}
            </Button>
            {tasks.mayPurge && (
              <Button size="compact-sm" variant="subtle" color="red" onClick={tasks.askToDelete}>
                {say.deleteForever}
              </Button>
            )}
          </div>
        )}
      </div>
      {!isBin && <BoardCardMenu board={board} tasks={tasks} onRename={() => setRenaming(true)} />}
      <RenameDialog board={board} isOpen={isRenaming} onClose={() => setRenaming(false)} onRename={tasks.rename} />
      {tasks.dialog}
    </li>
  );
}
