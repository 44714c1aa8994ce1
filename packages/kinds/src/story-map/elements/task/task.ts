import { defineElement, placeValue, text, type ElementOf } from "@throughline/model";

/** One step of an activity, e.g. "Enter the card number"; the head of a column of stories. */
export const task = defineElement({
  type: "task",
  label: "Task",
  icon: "task",
  values: { place: placeValue },
  texts: { title: text("Task", { placeholder: "Name this task", maxLength: 1_000 }) },
  placement: { containers: ["activity"] },
});
export type Task = ElementOf<typeof task>;
