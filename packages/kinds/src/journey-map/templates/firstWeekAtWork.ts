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
  get title() {
    return say.firstWeeksNew;
  },
  build: (board) =>
    writeJourney(board, {
      lanes: {
        doing: { type: "action", title: say.newColleague },
        feeling: { type: curveType, title: say.feeling },
        channels: { type: "channel" },
        behind: { type: "text", title: say.behindScenes },
        strengths: { type: "strength", title: say.whatWorks },
        pains: { type: "pain-point" },
        chances: { type: "opportunity" },
        metrics: { type: "metric" },
      },
      stages: [
        {
          title: say.beforeDayOne,
          steps: [
            {
              title: say.signContract,
              feels: { feeling: [1.5, "assumed"] },
              cards: {
                doing: [say.signsSendsPapers],
                channels: [say.email, say.post],
                behind: [{ text: say.setsUpPersonnel, services: [say.peopleTeam] }],
                pains: [say.fourWeeksWithout],
                chances: [say.shortNoteFrom],
                metrics: [say.contractFile6],
              },
            },
            {
              title: say.prepare,
              feels: { feeling: [0, "assumed"] },
              cards: {
                doing: [say.wondersWhatBring],
                channels: [say.email],
                behind: [{ text: say.ordersLaptopBadge, services: [say.it, say.facilities] }],
                chances: [say.onePageWhere],
              },
            },
          ],
        },
        {
          title: say.firstWeek,
          steps: [
            {
              title: say.arrive,
              feels: { feeling: [1, "measured"] },
              cards: {
                doing: [say.metDoor, say.getsTourLunch],
                channels: [say.person],
                behind: [{ text: say.colleagueKeepsMorning, services: [say.team] }],
                strengths: [{ text: say.everybodyKnowsNew, matters: true }],
              },
            },
            {
              title: say.getSetUp,
              feels: { feeling: [-1.5, "measured"] },
              cards: {
                doing: [say.waitsAccessFive, say.asksSameQuestion],
                channels: [say.ticket, say.chat],
                behind: [{ text: say.grantsEachAccess, services: [say.it, say.dataOwners] }],
                pains: [
                  {
                    text: say.halfAccountsAre,
                    matters: true,
                    note: say.ticketDataLast,
                  },
                ],
                chances: [say.oneListAccesses],
                metrics: [say.daysUntilAll],
              },
            },
          ],
        },
        {
          title: say.firstMonths,
          steps: [
            {
              title: say.doFirstTask,
              feels: { feeling: [0.5, "measured"] },
              cards: {
                doing: [say.takesSmallTask, say.showsTeam],
                channels: [say.person, say.chat],
                behind: [{ text: say.mentorReviewsExplains, services: [say.mentor] }],
                strengths: [say.mistakesAreTalked],
              },
            },
            {
              title: say.lookBack,
              feels: { feeling: [1.5, "assumed"] },
              cards: {
                doing: [say.talksAboutFirst],
                channels: [say.person],
                behind: [{ text: say.collectsWhatCould, services: [say.peopleTeam] }],
                chances: [say.bringWhatNew],
                metrics: [say.stillHereAfter],
              },
            },
          ],
        },
      ],
    }),
};
