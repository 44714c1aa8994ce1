import type { Template } from "../../contract/kind.ts";
import { curveType } from "../elements/lane/laneType.ts";
import { writeJourney } from "./writeJourney.ts";
import { say } from "./words/say.ts";

/** An empty map that knows what a map is made of. */
export const blankWithLanes: Template = {
  id: "blank",
  get label() {
    return say.blank;
  },
  get description() {
    return say.blankIs;
  },
  title: "Untitled journey",
  build: (board) =>
    writeJourney(board, {
      lanes: {
        doing: { type: "action", title: "Doing" },
        thinking: { type: "thought", title: "Thinking" },
        touchpoints: { type: "touchpoint" },
        feeling: { type: curveType, title: "Feeling" },
        pains: { type: "pain-point" },
        chances: { type: "opportunity" },
      },
      stages: [
        { title: "Before", steps: [{ title: "Become aware" }, { title: "Decide" }] },
        { title: "During", steps: [{ title: "Begin" }, { title: "Use" }] },
        { title: "After", steps: [{ title: "Come back" }] },
      ],
    }),
};
