import type { BoundCommands } from "../commands/useCommands.ts";
import { RenameDialog } from "../ui/RenameDialog.tsx";
import { useStore } from "../session/useStore.ts";

/** Renames the open board: an edit of the board itself, which others see at once and undo takes back. */
export function RenameBoardDialog({ commands }: { readonly commands: BoundCommands }) {
  const { session, ui } = commands.context;
  const isOpen = useStore(ui, ({ dialog }) => dialog === "rename");
  return (
    <RenameDialog
      board={session.board}
      isOpen={isOpen}
      onClose={() => ui.close("rename")}
      onRename={(title) => void session.run({ name: "renameBoard", args: { title } })}
    />
  );
}
