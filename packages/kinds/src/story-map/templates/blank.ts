import type { Template } from "../../contract/kind.ts";
import { writeMap } from "./writeMap.ts";
import { say } from "./words/say.ts";

/** An empty skeleton: enough to see what goes where. */
export const blank: Template = {
  id: "blank",
  get label() {
    return say.blank;
  },
  get description() {
    return say.blankIs;
  },
  get title() {
    return say.untitledStoryMap;
  },
  build: (board) =>
    writeMap(board, {
      releases: [
        { key: "first", title: say.firstRelease },
        { key: "second", title: say.secondRelease },
      ],
      activities: [
        [
          say.firstThingPeople,
          [
            [say.step, { first: [say.smallestStoryMakes], second: [say.whatMakesBetter] }],
            [say.nextStep, { first: [say.anotherSmallStory] }],
          ],
        ],
        [say.thenTheyDo, [[say.step, { first: [say.oneStoryEach] }]]],
        [say.lastTheyDo, [[say.step, { later: [say.ideasWaitHere] }]]],
      ],
    }),
};
