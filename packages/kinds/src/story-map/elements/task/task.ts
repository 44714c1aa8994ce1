import { defineElement, placeValue, text, type ElementOf } from "@throughline/model";
import { say } from "../../words/say.ts";

/** One step of an activity, e.g. "Enter the card number"; the head of a column of stories. */
export const task = defineElement({
  type: "task",
  get label() {
    return say.task;
  },
  counted: (count) => say.tasks({ count }),
  icon: "task",
  values: { place: placeValue },
  texts: {
    title: text(say.task, {
      get placeholder() {
        return say.nameTask;
      },
      maxLength: 1_000,
    }),
  },
  placement: { containers: ["activity"] },
});
export type Task = ElementOf<typeof task>;
