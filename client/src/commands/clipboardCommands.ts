import { hasEditableSelection, type Command } from "./Command.ts";
import { say } from "./words/say.ts";

/**
 * Copy, cut and paste. By keyboard they come as the browser's clipboard events (`useClipboardEvents`), which alone
 * may carry elements; from menus the words go to the system's clipboard and the elements stay on this page.
 */
export const clipboardCommands: readonly Command[] = [
  {
    id: "copy",
    label: say.copy,
    group: "Edit",
    shortcuts: ["Mod+C"],
    isNative: true,
    isEnabled: ({ session }) => session.selection.get().length > 0,
    run: ({ session, page }) => {
      const copied = session.copySelection();
      if (copied) page.copyText(copied.text);
    },
  },
  {
    id: "cut",
    label: say.cut,
    group: "Edit",
    shortcuts: ["Mod+X"],
    isNative: true,
    isEnabled: hasEditableSelection,
    run: ({ session, page }) => {
      const copied = session.cutSelection();
      if (copied) page.copyText(copied.text);
    },
  },
  {
    id: "paste",
    label: say.paste,
    group: "Edit",
    shortcuts: ["Mod+V"],
    isNative: true,
    isEnabled: ({ session }) => session.access.get().canEdit && session.copiedHere() !== undefined,
    run: ({ session }) => session.paste(),
  },
  {
    id: "duplicate",
    label: say.duplicate,
    group: "Edit",
    also: say.duplicateAlso,
    shortcuts: ["Mod+D"],
    isEnabled: hasEditableSelection,
    run: ({ session }) => session.duplicateSelection(),
  },
];
