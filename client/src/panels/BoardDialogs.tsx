import { CommandPalette } from "../commands/CommandPalette.tsx";
import { ShortcutsDialog } from "../commands/ShortcutsDialog.tsx";
import type { BoundCommands } from "../commands/useCommands.ts";
import { AddListDialog } from "./AddListDialog.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { PasteDialog } from "./PasteDialog.tsx";
import { RenameBoardDialog } from "./RenameBoardDialog.tsx";
import { ShareDialog } from "./share/ShareDialog.tsx";

/** Every dialog of a board's page, of which at most one is open. */
export function BoardDialogs({ commands }: { readonly commands: BoundCommands }) {
  return (
    <>
      <CommandPalette commands={commands} />
      <ShortcutsDialog commands={commands} />
      <ShareDialog commands={commands} />
      <AddListDialog commands={commands} />
      <PasteDialog commands={commands} />
      <ExportDialog commands={commands} />
      <RenameBoardDialog commands={commands} />
    </>
  );
}
