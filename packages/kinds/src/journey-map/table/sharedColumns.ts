import type { ColumnHint } from "../../table/elementColumns.ts";

/** A colour of its own, of a stage or a card. */
export const hueColumn: ColumnHint = {
  key: "hue",
  label: "Colour",
  description: "The colour of a stage or card, if it has one of its own.",
  aliases: ["color", "hue"],
  isSeldom: true,
};

/** What else there is to say, of a card or a point. */
export const noteColumn: ColumnHint = {
  key: "note",
  label: "Note",
  description: "What else there is to say.",
  aliases: [
    "notes",
    "why it matters",
    "comment",
    "comments",
    "reason",
    "details",
    "Notiz",
    "Anmerkung",
    "Remarque",
    "Nota",
  ],
};
