import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { activity } from "./activity.ts";

/** The columns of an activity's fields. */
export const activityColumns: readonly ElementColumn[] = elementColumns(activity, {
  title: {
    key: "activity",
    description: "The big thing people do; stories without one go under “No activity”",
    aliases: [
      "deliverable title",
      "deliverable",
      "feature",
      "feature name",
      "theme",
      "initiative",
      "initiatives",
      "goal",
      "component",
    ],
  },
});
