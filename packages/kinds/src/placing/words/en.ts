/** What is said of moving, merging and adding, on every kind of board. */
export const en = {
  mergeInto: "Merge into…",
  moveTo: "Move to…",
  range: "{first} to {last}",
  move: "{direction, select, left {Move left} right {Move right} up {Move up} other {Move down}}",
  at: "{place}, {where, select, first {first} other {after {what}}}",
  unreadable: "What was copied can't be read",
  nothingFits: "Nothing of what was copied fits on this kind of board",
  mergedWithItself: "A {what} can't be merged with itself",
  namesTooLong: "The names are too long together: shorten one of them first",
  notesTooLong: "The notes are too long together: shorten one of them first",
} as const;
