/** What the canvas says. */
export const en = {
  board: "Board",
  newThing: "New {what}",
  element: "element",
  fieldOf: "{what}, {field}",
  elementName: "Element",
  text: "text",
  typing: "{who} is typing",
} as const;
