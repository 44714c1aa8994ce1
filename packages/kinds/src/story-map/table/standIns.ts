import { say } from "./words/say.ts";

/**
 * What the heads are called under which an import puts stories that have no activity or task: content, which is written
 * as its author would. `isStandIn` knows it in each language.
 */
export const standIns = {
  get activity() {
    return say.noActivityName;
  },
  get task() {
    return say.noTaskName;
  },
};
