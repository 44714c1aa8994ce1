import type { ColumnHint } from "../../table/elementColumns.ts";
import { say } from "./words/say.ts";

/** A colour of its own, of a stage or a card. */
export const hueColumn: ColumnHint = {
  key: "hue",
  label: "Colour",
  words: () => ({ name: say.colour, description: say.colourIs }),
  aliases: ["color", "hue", "Farbe"],
  isSeldom: true,
};

/** What else there is to say, of a card or a point. */
export const noteColumn: ColumnHint = {
  key: "note",
  label: "Note",
  words: () => ({ description: say.noteIs }),
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
