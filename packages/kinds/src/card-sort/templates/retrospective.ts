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
  get title() {
    return say.retrospectiveTitle;
  },
  build: (board) =>
    writeTemplate(board, {
      unsorted: say.retrospectiveCards,
      groups: [
        {
          name: say.retrospectiveDelivery,
          cards: say.retrospectiveDeliveryCards,
        },
        {
          name: "",
          cards: say.retrospectiveDecisionsCards,
        },
      ],
    }),
};
