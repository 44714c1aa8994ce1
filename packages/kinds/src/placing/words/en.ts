/** What is said of moving, merging and adding, on every kind of board. */
export const en = {
  mergeInto: "Merge into…",
  moveTo: "Move to…",
  range: "{first} to {last}",
  move: "{direction, select, left {Move left} right {Move right} up {Move up} other {Move down}}",
  at: "{place}, {where, select, first {first} other {after {what}}}",
} as const;
