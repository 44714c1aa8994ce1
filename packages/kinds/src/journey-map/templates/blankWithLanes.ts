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
  get title() {
    return say.untitledJourney;
  },
  build: (board) =>
    writeJourney(board, {
      lanes: {
        doing: { type: "action", title: say.doing },
        thinking: { type: "thought", title: say.thinking },
        touchpoints: { type: "touchpoint" },
        feeling: { type: curveType, title: say.feeling },
        pains: { type: "pain-point" },
        chances: { type: "opportunity" },
      },
      stages: [
        { title: say.before, steps: [{ title: say.becomeAware }, { title: say.decide }] },
        { title: say.during, steps: [{ title: say.begin }, { title: say.use }] },
        { title: say.after, steps: [{ title: say.comeBack }] },
      ],
    }),
};
