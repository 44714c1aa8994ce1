import { useEffect } from "react";
import { useDialogFocus } from "../commands/useDialogFocus.ts";
import type { BoundCommands } from "../commands/useCommands.ts";
import { useStore, useValue } from "../session/useStore.ts";
import { BoardDialogs } from "./boardParts.ts";

/** Where the dialogs of a board's page are shown. */
export function DialogsPlace({ commands }: { readonly commands: BoundCommands }) {
  const { ui, session } = commands.context;
  useDialogFocus(commands.context);
  const dialog = useStore(ui, (state) => state.dialog);
  // One that can't be fetched isn't open: keys would wait for it.
  useEffect(() => {
    if (dialog !== null) BoardDialogs.load().catch(() => ui.close(dialog));
  }, [ui, dialog]);
  const pasted = useValue(session.pasting);
  useEffect(() => {
    if (pasted) ui.open("paste");
    else ui.close("paste");
  }, [ui, pasted]);
  return dialog !== null || BoardDialogs.isReady() ? <BoardDialogs commands={commands} /> : null;
}
