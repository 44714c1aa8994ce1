/** What is said of taking a board out as a file. */
export const en = {
  changesMissing: "Changes that the server doesn't have yet are not in the file",
  notExported: "The board couldn't be exported",
  board: "Board",
  noFont:
    "No font on the server has {letters}: a PNG or a PDF has boxes in their place. Whoever runs the server can install {named, select, yes {a font with them, such as {font}} other {a font with them}}.",
  someEmoji: "some emoji",
  someSigns: "some signs",
  lettersOfScript: "{script} letters",
} as const;
