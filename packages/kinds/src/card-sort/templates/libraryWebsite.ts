import type { Template } from "../../contract/kind.ts";
import { writeTemplate } from "./writeTemplate.ts";
import { say } from "./words/say.ts";

/** A sort that is under way, with descriptions, so that every part of the board has something to show. */
export const libraryWebsite: Template = {
  id: "library-website",
  get label() {
    return say.library;
  },
  get description() {
    return say.libraryIs;
  },
  get title() {
    return say.libraryTitle;
  },
  build: (board) =>
    writeTemplate(board, {
      unsorted: say.libraryCards,
      groups: [
        {
          name: say.libraryLoans,
          description: say.libraryLoansAre,
          cards: say.libraryLoansCards,
        },
        {
          name: say.libraryAccount,
          cards: say.libraryAccountCards,
        },
        {
          name: say.libraryVisit,
          cards: say.libraryVisitCards,
        },
        {
          name: "",
          cards: say.libraryCoursesCards,
        },
      ],
    }),
};
