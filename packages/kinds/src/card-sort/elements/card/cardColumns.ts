import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { card } from "./card.ts";

/** The columns of a card's fields. */
export const cardColumns: readonly ElementColumn[] = elementColumns(card, {
  label: {
    key: "card",
    label: "Card",
    description: "What the card says.",
    required: true,
    aliases: [
      "card label",
      "card name",
      "card title",
      "card text",
      "label",
      "title",
      "item",
      "item label",
      "statement",
      "page",
    ],
  },
  description: {
    key: "description",
    description: "What the card means.",
    aliases: ["card description", "explanation", "details", "definition", "tooltip", "help text", "note", "notes"],
  },
});
