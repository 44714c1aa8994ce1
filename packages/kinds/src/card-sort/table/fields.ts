import { tableFieldsOf } from "../../table/elementColumns.ts";
import type { TableField } from "../../table/tableFormat.ts";
import { cardColumns } from "../elements/card/cardColumns.ts";
import { categoryColumns } from "../elements/category/categoryColumns.ts";

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
