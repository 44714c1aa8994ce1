import type { Template } from "../../contract/kind.ts";
import { writeMap } from "./writeMap.ts";
import { say } from "./words/say.ts";

/** An inside product: the first weeks of a new colleague. */
export const onboarding: Template = {
  id: "onboarding",
  get label() {
    return say.onboarding;
  },
  get description() {
    return say.onboardingIs;
  },
  get title() {
    return say.firstWeeksWork;
  },
  build: (board) =>
    writeMap(board, {
      releases: [
        { key: "pilot", title: say.pilotOneTeam, date: "2027-03-01" },
        { key: "all", title: say.wholeCompany, date: "2027-06-01" },
      ],
      activities: [
        [
          say.getReady,
          [
            [
              say.signContract,
              {
                pilot: [{ title: say.signPhoneWithout, status: "done", estimate: 5, people: ["Mia Roth"] }],
                all: [{ title: say.seeWhichPapers, estimate: 3 }],
              },
            ],
            [
              say.prepareDesk,
              {
                pilot: [
                  {
                    title: say.orderLaptopAccounts,
                    status: "doing",
                    estimate: 8,
                    people: ["Jon Park"],
                  },
                ],
                all: [
                  { title: say.chooseBetweenTwo, estimate: 2 },
                  { title: say.remindThreeDays, estimate: 1 },
                ],
              },
            ],
          ],
        ],
        [
          say.arrive,
          [
            [
              say.findWay,
              {
                pilot: [{ title: say.getOneMessage, status: "done", estimate: 1 }],
                later: [say.mapBuildingTeams],
              },
            ],
            [
              say.meetTeam,
              {
                pilot: [{ title: say.haveLunchPlanned, estimate: 2, people: ["Mia Roth"] }],
                all: [{ title: say.seeDoesWhat, estimate: 5 }],
              },
            ],
          ],
        ],
        [
          say.settle,
          [
            [
              say.learn,
              {
                pilot: [{ title: say.seeThreeThings, estimate: 3 }],
                all: [{ title: say.tickOffWhat, estimate: 2 }],
                later: [say.recommendCourseWhoever],
              },
            ],
            [
              say.lookBack,
              {
                all: [{ title: say.sayAfterTwo, estimate: 3 }],
                later: [say.compareHowFirst],
              },
            ],
          ],
        ],
      ],
    }),
};
