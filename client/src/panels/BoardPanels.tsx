import { CommandPalette } from "../commands/CommandPalette.tsx";
import { ShortcutsDialog } from "../commands/ShortcutsDialog.tsx";
import { useDialogFocus } from "../commands/useDialogFocus.ts";
import type { BoundCommands } from "../commands/useCommands.ts";
import { LiveRegion } from "../outline/LiveRegion.tsx";
import { AddListDialog } from "./AddListDialog.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { RenameBoardDialog } from "./RenameBoardDialog.tsx";
import { RevisionsPanel } from "./revisions/RevisionsPanel.tsx";
import { ShareDialog } from "./share/ShareDialog.tsx";

/** Everything of a board's page that is shown on demand, and what is only heard; rendered once. */
export function BoardPanels({ commands }: { readonly commands: BoundCommands }) {
  const { session } = commands.context;
  useDialogFocus(commands.context);
  return (
    <>
      <LiveRegion session={session} />
      <CommandPalette commands={commands} />
      <ShortcutsDialog commands={commands} />
      <ShareDialog commands={commands} />
      <RevisionsPanel commands={commands} />
      <AddListDialog commands={commands} />
      <ExportDialog commands={commands} />
      <RenameBoardDialog commands={commands} />
    </>
  );
}
