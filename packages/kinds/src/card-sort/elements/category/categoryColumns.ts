import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { category } from "./category.ts";

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
