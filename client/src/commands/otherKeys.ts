import { say } from "./words/say.ts";

/** What keys mean on the canvas and in the outline beside the commands; for the list of shortcuts alone. */
export const otherKeys = [
  {
    title: say.onCanvas,
    rows: [
      { label: say.nextElement, keys: ["↑", "↓", "←", "→"] },
      { label: say.moveByOne, keys: ["Alt+↑↓←→"] },
      { label: say.editItsText, keys: ["Enter"] },
      { label: say.endTyping, keys: ["Escape"] },
      { label: say.menuOfElement, keys: ["Shift+F10"] },
      { label: say.moveView, keys: ["Space"] },
    ],
  },
  {
    title: say.inOutline,
    rows: [
      { label: say.otherItem, keys: ["↑", "↓", "←", "→"] },
      { label: say.editItsText, keys: ["Enter", "F2"] },
      { label: say.moveItByOne, keys: ["Alt+↑↓←→"] },
      { label: say.deleteIt, keys: ["Delete"] },
      { label: say.menuOfItem, keys: ["Shift+F10"] },
    ],
  },
] as const;
