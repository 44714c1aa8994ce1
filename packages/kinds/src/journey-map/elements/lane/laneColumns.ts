import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { lane } from "./lane.ts";

/** The columns of a lane's fields. */
export const laneColumns: readonly ElementColumn[] = elementColumns(lane, {
  title: {
    key: "lane",
    label: "Lane",
    description: "The lane the card stands in. Without it all cards go to one lane.",
    aliases: ["swimlane", "lane name", "layer"],
  },
  laneType: {
    key: "laneType",
    label: "Lane type",
    description: "What the lane shows: actions, thoughts, touchpoints, channels, emotions, pain points and so on.",
    aliases: ["type", "card type", "category"],
  },
});
