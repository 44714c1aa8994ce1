import { tableFieldsOf } from "../../table/elementColumns.ts";
import { tableField } from "../../table/tableField.ts";
import type { TableField } from "../../table/tableFormat.ts";
import { cardColumns } from "../elements/card/cardColumns.ts";
import { categoryColumns } from "../elements/category/categoryColumns.ts";
import { say } from "./words/say.ts";

const cardId = tableField({
  key: "cardId",
  label: "Card id",
  words: () => ({ name: say.cardId, description: say.cardIdIs }),
  aliases: ["card number", "card no", "card key", "item id", "item number", "Karten-ID", "Kartennummer"],
});

const groupId = tableField({
  key: "groupId",
  label: "Group id",
  words: () => ({ name: say.groupId, description: say.groupIdIs }),
  aliases: [
    "category id",
    "category number",
    "group number",
    "pile number",
    "cluster id",
    "list id",
    "Gruppen-ID",
    "Gruppennummer",
  ],
});

const participant = tableField({
  key: "participant",
  label: "Participant",
  words: () => ({ name: say.participant, description: say.participantIs }),
  aliases: [
    "user id",
    "user",
    "participant id",
    "respondent",
    "respondent id",
    "person",
    "sorter",
    "uid",
    "Person",
    "Teilnehmer",
  ],
  isReadOnly: true,
});

/** The columns a card sort can be read from: a plain list of cards, a sort in the long layout of Casolysis, or our own export. */
export const tableFields: readonly TableField[] = tableFieldsOf([cardId], cardColumns, [groupId], categoryColumns, [
  participant,
]);
