/** What is said of text and cells that are pasted. */
export const en = {
  asOne: "One {what}",
  perRow: "One {what} a row",
  perCell: "One {what} a cell",
  perLine: "One {what} a line",
  tooLongForName:
    "{count, plural, one {One {what} is too long for its name; it stands whole below it} other {# are too long for their names; they stand whole below them}}",
  rowLeftOut: "Row {line} is left out: {reason}",
  moreLeftOut: "{count, plural, one {# more row is left out} other {# more rows are left out}}",
  notRead: "Not read: {columns}",
  tooMany: "These would be {count, number}; at most {most, number} can be pasted at once",
  textTooLong: "The text has {size, number} characters; at most {most, number} fit.",
  lineTooLong: "Line {line} has {size, number} characters; at most {most, number} fit.",
} as const;
