import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { lane } from "./lane.ts";
import { say } from "../../table/words/say.ts";
import { laneTypeNames } from "../../table/laneWords.ts";

/** The columns of a lane's fields. */
export const laneColumns: readonly ElementColumn[] = elementColumns(lane, {
  title: {
    key: "lane",
    label: "Lane",
    words: () => ({ name: say.lane, description: say.laneIs }),
    aliases: ["swimlane", "lane name", "layer"],
  },
  laneType: {
    key: "laneType",
    label: "Lane type",
    words: () => ({ name: say.laneType, description: say.laneTypeIs }),
    choices: laneTypeNames,
    aliases: ["type", "card type", "category", "Typ der Lane", "Lane-Typ"],
  },
});
