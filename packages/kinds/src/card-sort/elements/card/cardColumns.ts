import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { card } from "./card.ts";
import { say } from "../../table/words/say.ts";

/** The columns of a card's fields. */
export const cardColumns: readonly ElementColumn[] = elementColumns(card, {
  label: {
    key: "card",
    label: "Card",
    words: () => ({ name: say.card, description: say.cardIs }),
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
      "Karte",
      "Karten",
      "Titel",
      "Begriff",
    ],
  },
  description: {
    key: "description",
    label: "Description",
    words: () => ({ description: say.descriptionIs }),
    aliases: [
      "card description",
      "explanation",
      "details",
      "definition",
      "tooltip",
      "help text",
      "note",
      "notes",
      "Beschreibung",
      "Erklärung",
      "Notiz",
    ],
  },
});
