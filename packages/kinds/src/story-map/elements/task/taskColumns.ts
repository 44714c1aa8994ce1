import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { task } from "./task.ts";

/** The columns of a task's fields. */
export const taskColumns: readonly ElementColumn[] = elementColumns(task, {
  title: {
    key: "task",
    description: "The step of the activity that the story helps with, by name or by the key of its epic",
    aliases: ["epic title", "epic", "epic name", "epic link", "user task", "step", "list name", "list", "bucket name"],
  },
});
