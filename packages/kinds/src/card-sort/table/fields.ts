import { elementColumns, tableFieldsOf, type ElementColumn } from "../../table/elementColumns.ts";
import type { TableField } from "../../table/tableFormat.ts";
import { card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";

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

/** The columns of a group's fields. */
export const categoryColumns: readonly ElementColumn[] = elementColumns(category, {
  name: {
    key: "group",
    label: "Group",
    description: "The name of the group the card stands in; empty for an unsorted card.",
    aliases: [
      "category label",
      "category",
      "category name",
      "group name",
      "group label",
      "pile",
      "cluster",
      "theme",
      "section",
      "list name",
      "list",
    ],
  },
  description: {
    key: "groupDescription",
    label: "Group description",
    description: "What belongs in the group.",
    aliases: ["category description"],
  },
});

const cardId: TableField = {
  key: "cardId",
  label: "Card id",
  description: "Tells cards apart that say the same, and the same card in the rows of several people.",
  required: false,
  aliases: ["card number", "card no", "card key", "item id", "item number"],
};

const groupId: TableField = {
  key: "groupId",
  label: "Group id",
  description: "Keeps groups apart that have the same name or none.",
  required: false,
  aliases: ["category id", "category number", "group number", "pile number", "cluster id", "list id"],
};

const participant: TableField = {
  key: "participant",
  label: "Participant",
  description: "Whose sort the row is from. A file with several people's sorts gives the cards alone.",
  required: false,
  aliases: ["user id", "user", "participant id", "respondent", "respondent id", "person", "sorter", "uid"],
  isReadOnly: true,
};

/** The columns a card sort can be read from: a plain list of cards, a sort in the long layout of Casolysis, or our own export. */
export const tableFields: readonly TableField[] = tableFieldsOf([cardId], cardColumns, [groupId], categoryColumns, [
  participant,
]);
