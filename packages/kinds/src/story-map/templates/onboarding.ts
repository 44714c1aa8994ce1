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
  title: "First weeks at work",
  build: (board) =>
    writeMap(board, {
      releases: [
        { key: "pilot", title: "Pilot with one team", date: "2027-03-01" },
        { key: "all", title: "Whole company", date: "2027-06-01" },
      ],
      activities: [
        [
          "Get ready",
          [
            [
              "Sign the contract",
              {
                pilot: [
                  { title: "Sign on the phone, without printing", status: "done", estimate: 5, people: ["Mia Roth"] },
                ],
                all: [{ title: "See which papers are still missing", estimate: 3 }],
              },
            ],
            [
              "Prepare the desk",
              {
                pilot: [
                  {
                    title: "Order laptop and accounts from one form",
                    status: "doing",
                    estimate: 8,
                    people: ["Jon Park"],
                  },
                ],
                all: [
                  { title: "Choose between two laptops", estimate: 2 },
                  { title: "Remind IT three days before the first day", estimate: 1 },
                ],
              },
            ],
          ],
        ],
        [
          "Arrive",
          [
            [
              "Find the way",
              {
                pilot: [{ title: "Get one message with time, place and whom to ask for", status: "done", estimate: 1 }],
                later: ["Map of the building with the team's desks"],
              },
            ],
            [
              "Meet the team",
              {
                pilot: [{ title: "Have lunch planned with a buddy", estimate: 2, people: ["Mia Roth"] }],
                all: [{ title: "See who does what, with faces", estimate: 5 }],
              },
            ],
          ],
        ],
        [
          "Settle in",
          [
            [
              "Learn",
              {
                pilot: [{ title: "See the three things to learn this week", estimate: 3 }],
                all: [{ title: "Tick off what I have learnt, for myself", estimate: 2 }],
                later: ["Recommend a course to whoever starts next"],
              },
            ],
            [
              "Look back",
              {
                all: [{ title: "Say after two weeks what was missing", estimate: 3 }],
                later: ["Compare how first weeks went over the year"],
              },
            ],
          ],
        ],
      ],
    }),
};
