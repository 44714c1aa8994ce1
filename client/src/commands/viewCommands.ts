import { unionAll } from "@throughline/scene";
import type { Command, CommandContext } from "./Command.ts";
import { say } from "./words/say.ts";

const zoomStep = 1.25;

function zoomToSelection({ session }: CommandContext): void {
  const bounds = session.selection.get().flatMap((id) => session.scene.itemOf(id)?.bounds ?? []);
  const rect = unionAll(bounds);
  if (rect) session.camera.fit({ rect });
}

function isInspectorShown({ ui, session }: CommandContext): boolean {
  const { isInspectorOpen, isSummaryOpen } = ui.get();
  return isInspectorOpen && (isSummaryOpen || session.selection.isLookedAt.get());
}

/**
 * What part of the board is seen, and what is shown around it. The key that is shown holds a modifier: on a selected
 * element a plain letter begins typing, so plain ones are an extra for when nothing is selected.
 */
export const viewCommands: readonly Command[] = [
  {
    id: "zoom-in",
    label: say.zoomIn,
    group: "View",
    shortcuts: ["Mod+Plus", "Mod+=", "Plus", "="],
    repeats: true,
    run: ({ session }) => session.camera.zoomBy(zoomStep),
  },
  {
    id: "zoom-out",
    label: say.zoomOut,
    group: "View",
    shortcuts: ["Mod+-", "-"],
    repeats: true,
    run: ({ session }) => session.camera.zoomBy(1 / zoomStep),
  },
  {
    id: "zoom-fit",
    label: say.showWhole,
    group: "View",
    also: say.fitAlso,
    shortcuts: ["Shift+1", "1"],
    run: ({ session }) => session.camera.fit(),
  },
  {
    id: "zoom-selection",
    label: say.showSelection,
    group: "View",
    also: say.fitAlso,
    shortcuts: ["Shift+2"],
    isEnabled: ({ session }) => session.selection.get().length > 0,
    run: zoomToSelection,
  },
  {
    id: "zoom-100",
    label: say.zoom100,
    group: "View",
    also: say.actualSize,
    shortcuts: ["Mod+0", "0"],
    run: ({ session }) => session.camera.zoomTo(1),
  },
  {
    id: "toggle-outline",
    label: say.outline,
    group: "View",
    also: say.outlineAlso,
    shortcuts: ["Mod+Shift+O", "O"],
    checked: ({ ui }) => ui.get().isOutlineOpen,
    run: ({ ui, page }) => {
      const opens = !ui.get().isOutlineOpen;
      ui.setOutline(opens);
      if (opens) page.focusOutline();
      else page.focusCanvas();
    },
  },
  {
    id: "toggle-inspector",
    label: say.inspector,
    group: "View",
    also: say.inspectorAlso,
    shortcuts: ["Mod+I", "I"],
    checked: isInspectorShown,
    run: (context) => {
      const { ui, session } = context;
      const selected = session.selection.get();
      const opens = !isInspectorShown(context);
      // Asked for, what was selected only in passing is looked at too.
      if (opens) session.selection.set(selected);
      ui.setInspector(opens, selected.length === 0);
    },
  },
  {
    id: "toggle-people",
    label: say.people,
    group: "View",
    also: say.peopleAlso,
    checked: ({ ui }) => ui.get().arePeopleOpen,
    run: ({ ui }) => ui.setPeople(!ui.get().arePeopleOpen),
  },
  {
    id: "close-panels",
    label: say.closePanel,
    group: "View",
    shortcuts: ["Escape"],
    isEnabled: ({ ui, history }) => ui.hasSheet || history.isOpen,
    run: ({ ui, page, history }) => {
      if (!ui.hasSheet) {
        history.leave();
        return history.isOpen ? page.focusHistory() : page.focusCanvas();
      }
      ui.closePanels();
      page.focusCanvas();
    },
  },
  {
    id: "toggle-theme",
    label: say.toggleTheme,
    group: "View",
    also: say.themeAlso,
    run: ({ page }) => page.toggleTheme(),
  },
  {
    id: "focus-canvas",
    label: say.goToCanvas,
    group: "View",
    shortcuts: ["Alt+1"],
    worksWhileTyping: true,
    run: ({ page }) => page.focusCanvas(),
  },
  {
    id: "focus-outline",
    label: say.goToOutline,
    group: "View",
    shortcuts: ["Alt+2"],
    worksWhileTyping: true,
    run: ({ ui, page }) => {
      ui.setOutline(true);
      page.focusOutline();
    },
  },
  {
    id: "palette",
    label: say.findCommand,
    group: "View",
    also: say.paletteAlso,
    shortcuts: ["Mod+K"],
    worksWhileTyping: true,
    run: ({ ui }) => ui.open("palette"),
  },
  {
    id: "shortcuts",
    label: say.shortcuts,
    group: "View",
    also: say.shortcutsAlso,
    shortcuts: ["Mod+/", "?"],
    run: ({ ui }) => ui.open("shortcuts"),
  },
];
