import type { Template } from "../../contract/kind.ts";
import { writeTemplate } from "./writeTemplate.ts";
import { say } from "./words/say.ts";

/** Notes of a retrospective on their way to themes. */
export const retrospective: Template = {
  id: "retrospective-themes",
  get label() {
    return say.retrospective;
  },
  get description() {
    return say.retrospectiveIs;
  },
  title: "Retrospective: which themes do we see?",
  build: (board) =>
    writeTemplate(board, {
      unsorted: `
        Reviews wait two days on average
        The new test data made bugs easy to reproduce
        We learned about the pricing change from a customer
        Nobody dares to touch the import code
        Pairing on the checkout went really well
        Three meetings about the same question
        Designers joined the planning and it showed
        Releases on Friday cost us two weekends
        We say yes to everything that sales asks for
        Onboarding took Mira one week instead of four
        Alerts that nobody reads any more
        The goal of the quarter changed twice
        Customer calls every other week keep us honest
        Flaky tests are restarted until they pass
        Decisions are made in chat and then forgotten
        Celebrating the launch together was good`,
      groups: [
        {
          name: "Getting work out of the door",
          cards: `
            Deploying takes one button now
            A release waits for one person`,
        },
        {
          name: "",
          cards: `
            It isn't clear who decides about scope
            The roadmap has no owner since May`,
        },
      ],
    }),
};
