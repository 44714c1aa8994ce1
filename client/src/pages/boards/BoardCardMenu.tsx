import { ActionIcon, Menu } from "@mantine/core";
import type { BoardSummary } from "@throughline/api";
import { Copy, Ellipsis, Pencil, Trash2 } from "lucide-react";
import type { BoardTasks } from "./useBoardTasks.tsx";
import { say } from "./words/say.ts";
import classes from "./BoardCardMenu.module.css";

interface BoardCardMenuProps {
  readonly board: BoardSummary;
  readonly tasks: BoardTasks;
  readonly onRename: () => void;
}

/** What can be done with a board from the list. */
export function BoardCardMenu({ board, tasks, onRename }: BoardCardMenuProps) {
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          className={classes.button}
          aria-label={say.moreFor({ title: board.title || say.untitled })}
        >
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {tasks.mayEdit && (
          <Menu.Item leftSection={<Pencil size={16} aria-hidden />} onClick={onRename}>
            {say.rename}
          </Menu.Item>
        )}
        {tasks.mayDuplicate && (
          <Menu.Item leftSection={<Copy size={16} aria-hidden />} onClick={tasks.duplicate}>
            {say.duplicate}
          </Menu.Item>
        )}
        {tasks.mayBin && (
          <>
            <Menu.Divider />
            <Menu.Item
              style={{ color: "var(--tl-danger)" }}
              leftSection={<Trash2 size={16} aria-hidden />}
              onClick={tasks.bin}
            >
              {say.moveToBin}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
