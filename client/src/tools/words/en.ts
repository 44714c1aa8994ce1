/** What is said of what a pointer or a key does on the canvas. */
export const en = {
  nothingThere: "Nothing can be added there; try beside the other cards",
  stays: "{several, plural, one {It stays where it was} other {They stay where they were}}",
  copiedTo: "Copied to {place}",
  movedTo: "Moved to {place}",
  severalCopiedTo: "{what} copied to {place}",
  severalMovedTo: "{what} moved to {place}",
  moveCancelled: "Moving was cancelled",
  noFurther:
    "{several, plural, one {It} other {They}} can't go further {direction, select, left {left} right {right} up {up} other {down}}",
  moved: "Moved {direction, select, left {left} right {right} up {up} other {down}}",
  severalMoved: "{what} moved {direction, select, left {left} right {right} up {up} other {down}}",
  added: "Added {what}",
} as const;
