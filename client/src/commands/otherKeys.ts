/** What keys mean on the canvas and in the outline beside the commands; for the list of shortcuts alone. */
export const otherKeys = [
  {
    title: "On the canvas",
    rows: [
      { label: "Go to the next element", keys: ["↑", "↓", "←", "→"] },
      { label: "Move the element by one place", keys: ["Alt+↑↓←→"] },
      { label: "Edit its text", keys: ["Enter"] },
      { label: "End typing, select nothing", keys: ["Escape"] },
      { label: "Menu of the element", keys: ["Shift+F10"] },
      { label: "Move the view", keys: ["Space"] },
    ],
  },
  {
    title: "In the outline",
    rows: [
      { label: "Go to another item or cell", keys: ["↑", "↓", "←", "→"] },
      { label: "Edit its text", keys: ["Enter", "F2"] },
      { label: "Move it by one place", keys: ["Alt+↑↓←→"] },
      { label: "Delete it", keys: ["Delete"] },
      { label: "Menu of the item", keys: ["Shift+F10"] },
    ],
  },
] as const;
