import type { Template } from "../../contract/kind.ts";
import { say } from "./words/say.ts";

/** Nothing yet: the tray says how to begin. */
export const blank: Template = {
  id: "blank",
  get label() {
    return say.blank;
  },
  get description() {
    return say.blankIs;
  },
  get title() {
    return say.blankTitle;
  },
  build: () => undefined,
};
