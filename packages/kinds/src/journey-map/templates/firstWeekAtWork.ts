import type { Template } from "../../contract/kind.ts";
import { curveType } from "../elements/lane/laneType.ts";
import { writeJourney } from "./writeJourney.ts";
import { say } from "./words/say.ts";

/** An employee's journey, with the service behind it. */
export const firstWeekAtWork: Template = {
  id: "first-week-at-work",
  get label() {
    return say.firstWeeks;
  },
  get description() {
    return say.firstWeeksIs;
  },
  title: "First weeks in a new job",
  build: (board) =>
    writeJourney(board, {
      lanes: {
        doing: { type: "action", title: "New colleague" },
        feeling: { type: curveType, title: "Feeling" },
        channels: { type: "channel" },
        behind: { type: "text", title: "Behind the scenes" },
        strengths: { type: "strength", title: "What works" },
        pains: { type: "pain-point" },
        chances: { type: "opportunity" },
        metrics: { type: "metric" },
      },
      stages: [
        {
          title: "Before day one",
          steps: [
            {
              title: "Sign the contract",
              feels: { feeling: [1.5, "assumed"] },
              cards: {
                doing: ["Signs and sends papers back"],
                channels: ["Email", "Post"],
                behind: [{ text: "Sets up the personnel file", services: ["People team"] }],
                pains: ["Four weeks without a word from us"],
                chances: ["A short note from the future team a week before the start"],
                metrics: ["Contract to file: 6 working days"],
              },
            },
            {
              title: "Prepare",
              feels: { feeling: [0, "assumed"] },
              cards: {
                doing: ["Wonders what to bring and when to be there"],
                channels: ["Email"],
                behind: [{ text: "Orders laptop and badge", services: ["IT", "Facilities"] }],
                chances: ["One page: where, when, whom to ask for"],
              },
            },
          ],
        },
        {
          title: "First week",
          steps: [
            {
              title: "Arrive",
              feels: { feeling: [1, "measured"] },
              cards: {
                doing: ["Is met at the door", "Gets a tour and lunch with the team"],
                channels: ["In person"],
                behind: [{ text: "A colleague keeps the morning free", services: ["Team"] }],
                strengths: [{ text: "Everybody knows the new name", matters: true }],
              },
            },
            {
              title: "Get set up",
              feels: { feeling: [-1.5, "measured"] },
              cards: {
                doing: ["Waits for access to five systems", "Asks the same question in three places"],
                channels: ["Ticket", "Chat"],
                behind: [{ text: "Grants each access by hand", services: ["IT", "Data owners"] }],
                pains: [
                  {
                    text: "Half of the accounts are missing until Thursday",
                    matters: true,
                    note: "Ticket data of the last twelve starters.",
                  },
                ],
                chances: ["One list of accesses per role, ordered with the laptop"],
                metrics: ["Days until all accounts work: 4.2"],
              },
            },
          ],
        },
        {
          title: "First months",
          steps: [
            {
              title: "Do a first task",
              feels: { feeling: [0.5, "measured"] },
              cards: {
                doing: ["Takes a small task of their own", "Shows it to the team"],
                channels: ["In person", "Chat"],
                behind: [{ text: "A mentor reviews and explains", services: ["Mentor"] }],
                strengths: ["Mistakes are talked about openly"],
              },
            },
            {
              title: "Look back",
              feels: { feeling: [1.5, "assumed"] },
              cards: {
                doing: ["Talks about the first three months with the lead"],
                channels: ["In person"],
                behind: [{ text: "Collects what could be better", services: ["People team"] }],
                chances: ["Bring what new people noticed to the next planning"],
                metrics: ["Still here after a year: 91 %"],
              },
            },
          ],
        },
      ],
    }),
};
