import type { Template } from "../../contract/kind.ts";
import { writeTemplate } from "./writeTemplate.ts";
import { say } from "./words/say.ts";

/** An open sort before its first move: features with no groups at all. */
export const bankingApp: Template = {
  id: "banking-app",
  get label() {
    return say.bankingApp;
  },
  get description() {
    return say.bankingAppIs;
  },
  get title() {
    return say.bankingAppTitle;
  },
  build: (board) =>
    writeTemplate(board, {
      unsorted: say.bankingAppCards,
    }),
};
