import { elementColumns, type ElementColumn } from "../../../table/elementColumns.ts";
import { task } from "./task.ts";
import { say } from "../../table/words/say.ts";

/** The columns of a task's fields. */
export const taskColumns: readonly ElementColumn[] = elementColumns(task, {
  title: {
    key: "task",
    label: "Task",
    words: () => ({ name: say.task, description: say.taskIs }),
    aliases: [
      "epic title",
      "epic",
      "epic name",
      "epic link",
      "user task",
      "step",
      "list name",
      "list",
      "bucket name",
      "Aufgabe",
      "Schritt",
    ],
  },
});
