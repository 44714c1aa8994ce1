/** What the inspector says. */
export const en = {
  selectSomething: "Select something on the board to see what can be set on it.",
  mixed: "Mixed",
  noColour: "no colour of its own",
  inspector: "Inspector",
  closeInspector: "Close the inspector",
  nothingInCommon: "What is selected has no fields in common.",
  addWithEnter: "Add with Enter",
  notSet: "Not set",
  movedTo: "{what} moved to {place}",
  open: "Open",
  elements: "{count, plural, one {# element} other {# elements}}",
  element: "Element",
} as const;
