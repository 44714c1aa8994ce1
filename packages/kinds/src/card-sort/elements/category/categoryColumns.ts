import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { category } from "./category.ts";
import { say } from "../../table/words/say.ts";

/** The columns of a group's fields. */
export const categoryColumns: readonly ElementColumn[] = elementColumns(category, {
  name: {
    key: "group",
    label: "Group",
    words: () => ({ name: say.group, description: say.groupIs }),
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
      "Gruppe",
      "Kategorie",
      "Stapel",
    ],
  },
  description: {
    key: "groupDescription",
    label: "Group description",
    words: () => ({ name: say.groupDescription, description: say.groupDescriptionIs }),
    aliases: ["category description", "Beschreibung der Gruppe", "Gruppenbeschreibung"],
  },
});
