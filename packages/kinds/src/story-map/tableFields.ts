import type { TableField } from "../tableFormat.ts";

function field<K extends string>(
  key: K,
  label: string,
  description: string,
  ...aliases: readonly string[]
): TableField & { readonly key: K } {
  return { key, label, description, required: false, aliases };
}

/** The columns of a story map, in the order they are written. Aliases are what trackers call them. */
export const tableFields = [
  field(
    "activity",
    "Activity",
    "The big thing people do; stories without one go under “No activity”",
    "deliverable title",
    "deliverable",
    "feature",
    "feature name",
    "theme",
    "initiative",
    "goal",
    "component",
  ),
  field(
    "task",
    "Task",
    "The step of the activity that the story helps with; stories without one go under “No task”",
    "epic title",
    "epic",
    "epic name",
    "epic link",
    "user task",
    "step",
  ),
  field(
    "release",
    "Release",
    "What it goes out with; stories without one stand in “Later”",
    "sprint name",
    "sprint",
    "milestone",
    "fix version",
    "fix versions",
    "version",
    "iteration",
    "slice",
  ),
  field(
    "releaseDate",
    "Release date",
    "The day the release goes out; releases are ordered by it",
    "sprint end",
    "sprint end date",
    "due date",
    "milestone due",
    "date",
  ),
  {
    ...field(
      "story",
      "Story",
      "What the story is; rows without one make an activity, a task or a release",
      "title",
      "issue title",
      "summary",
      "issue name",
      "issue",
      "user story",
      "name",
      "subject",
    ),
    required: true,
  },
  field("status", "Status", "To do, doing or done, in any tracker's words", "issue status", "state", "issue state"),
  field(
    "estimate",
    "Estimate",
    "Points",
    "story points",
    "issue points",
    "points",
    "story point estimate",
    "size",
    "effort",
  ),
  field("people", "People", "Who works on it; several with | between", "assignee", "assignees", "assigned to"),
  field("link", "Link", "The address of the item in the tracker", "issue url", "url", "web url", "html url"),
  field("key", "Key", "What the tracker calls the item", "issue key", "issue id", "issue number", "tracker key"),
  field(
    "parent",
    "Parent",
    "The item's parent in the tracker, by key or address",
    "issue parent",
    "parent key",
    "parent url",
  ),
  field("note", "Note", "Everything else worth knowing", "notes", "description", "body", "acceptance criteria"),
  field("labels", "Labels", "Several with | between", "label", "tags", "tag"),
  field("activityNumber", "Activity number", "Tells activities of one name apart"),
  field("taskNumber", "Task number", "Tells tasks of one name apart"),
  field("releaseNumber", "Release number", "Tells releases of one name apart"),
] as const;

/** The key of a column. */
export type TableKey = (typeof tableFields)[number]["key"];

/** What stands in a number column when the thing it names is gone. */
export const unplacedNumber = "unplaced";
