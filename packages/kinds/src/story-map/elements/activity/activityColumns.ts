import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { activity } from "./activity.ts";
import { say } from "../../table/words/say.ts";

/** The columns of an activity's fields. */
export const activityColumns: readonly ElementColumn[] = elementColumns(activity, {
  title: {
    key: "activity",
    label: "Activity",
    words: () => ({ name: say.activity, description: say.activityIs }),
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
      "Aktivität",
      "Thema",
    ],
  },
});
