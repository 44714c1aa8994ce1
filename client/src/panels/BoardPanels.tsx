import { CommandPalette } from "../commands/CommandPalette.tsx";
import { ShortcutsDialog } from "../commands/ShortcutsDialog.tsx";
import { useDialogFocus } from "../commands/useDialogFocus.ts";
import type { BoundCommands } from "../commands/useCommands.ts";
import { LiveRegion } from "../outline/LiveRegion.tsx";
import type { BoardSession } from "../session/BoardSession.ts";
import { AddListDialog } from "./AddListDialog.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { RenameBoardDialog } from "./RenameBoardDialog.tsx";
import { ShareDialog } from "./share/ShareDialog.tsx";

interface BoardPanelsProps {
  readonly commands: BoundCommands;
  /** The living board, also while a state of its past is shown. */
  readonly live: BoardSession;
}

/** Everything of a board's page that is shown on demand, and what is only heard; rendered once. */
export function BoardPanels({ commands, live }: BoardPanelsProps) {
  const { session } = commands.context;
  useDialogFocus(commands.context);
  return (
    <>
      <LiveRegion session={live} past={session === live ? undefined : session} />
      <CommandPalette commands={commands} />
      <ShortcutsDialog commands={commands} />
      <ShareDialog commands={commands} />
      <AddListDialog commands={commands} />
      <ExportDialog commands={commands} />
      <RenameBoardDialog commands={commands} />
    </>
  );
}
