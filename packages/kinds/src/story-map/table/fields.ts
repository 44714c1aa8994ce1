import { elementColumns, tableFieldsOf, type ElementColumn } from "../../table/elementColumns.ts";
import type { TableField } from "../../table/tableFormat.ts";
import { activity } from "../elements/activity/activity.ts";
import { release } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { task } from "../elements/task/task.ts";
import { looksLikeReleases, looksLikeStatuses } from "./listWords.ts";

/** The columns of an activity's fields. */
export const activityColumns: readonly ElementColumn[] = elementColumns(activity, {
  title: {
    key: "activity",
    description: "The big thing people do; stories without one go under “No activity”",
    aliases: [
      "deliverable title",
      "deliverable",
      "feature",
      "feature name",
      "theme",
      "initiative",
      "initiatives",
      "goal",
      "component",
    ],
  },
});

/** The columns of a task's fields. */
export const taskColumns: readonly ElementColumn[] = elementColumns(task, {
  title: {
    key: "task",
    description: "The step of the activity that the story helps with, by name or by the key of its epic",
    aliases: ["epic title", "epic", "epic name", "epic link", "user task", "step", "list name", "list", "bucket name"],
  },
});

/** The columns of a release's fields. */
export const releaseColumns: readonly ElementColumn[] = elementColumns(release, {
  title: {
    key: "release",
    description: "What it goes out with; stories without one stand in “Later”",
    aliases: [
      "fix version",
      "fix versions",
      "fix version/s",
      "release name",
      "milestone",
      "project milestone",
      "version",
      "slice",
    ],
    byCells: { aliases: ["list name", "list"], fits: looksLikeReleases },
    isRepeated: true,
  },
  date: {
    key: "releaseDate",
    label: "Release date",
    description: "The day the release goes out; releases are ordered by it",
    aliases: ["milestone due", "milestone date", "milestone due date", "target date", "date"],
  },
});

/** The columns of a story's fields. */
export const storyColumns: readonly ElementColumn[] = elementColumns(story, {
  title: {
    key: "story",
    description: "What the story is; rows without one make an activity, a task or a release",
    required: true,
    aliases: [
      "title",
      "issue title",
      "summary",
      "issue name",
      "issue",
      "user story",
      "name",
      "subject",
      "card name",
      "card title",
      "task name",
    ],
  },
  status: {
    key: "status",
    description: "To do, doing or done, in any tracker's words",
    aliases: ["issue status", "state", "issue state"],
    byCells: { aliases: ["list name", "list", "bucket name"], fits: looksLikeStatuses },
  },
  estimate: {
    key: "estimate",
    description: "Points",
    aliases: ["story points", "issue points", "points", "story point estimate", "size", "effort"],
  },
  people: {
    key: "people",
    description: "Who works on it; several with | between",
    aliases: ["assignee", "assignees", "assigned to", "members"],
  },
  labels: { key: "labels", description: "Several with | between", aliases: ["label", "tags", "tag"] },
  due: { key: "due", description: "The day the story itself is due", aliases: ["due", "deadline", "due on"] },
  link: {
    key: "link",
    description: "The address of the item in the tracker",
    aliases: ["issue url", "card url", "url", "web url", "html url"],
  },
  trackerKey: {
    key: "key",
    label: "Key",
    description: "What the tracker calls the item",
    aliases: ["issue key", "issue number", "tracker key", "id", "identifier", "card id", "number"],
  },
  trackerParent: {
    key: "parent",
    label: "Parent",
    description: "The item's parent in the tracker, by key, number or address",
    aliases: ["parent key", "parent issue", "issue parent", "parent id", "parent link", "parent url"],
  },
  note: {
    key: "note",
    description: "Everything else worth knowing",
    aliases: ["notes", "description", "card description", "body", "acceptance criteria"],
  },
});

function field(
  key: string,
  label: string,
  description: string,
  aliases: readonly string[] = [],
  more: Partial<TableField> = {},
): TableField {
  return { key, label, description, required: false, aliases, ...more };
}

const readOnly = { isReadOnly: true };

/** What trackers know besides, and a map is built by. */
const trackerFields: readonly TableField[] = [
  field(
    "sprint",
    "Sprint",
    "Stands for the release where there is none; the last of several",
    ["sprint name", "iteration", "iteration path", "cycle name", "cycle"],
    { ...readOnly, isRepeated: true },
  ),
  field(
    "sprintDate",
    "Sprint end",
    "The day the sprint ends",
    ["sprint end date", "cycle end", "iteration end", "iteration end date"],
    { ...readOnly, isDate: true },
  ),
  field(
    "type",
    "Item type",
    "Epics become tasks; what stands above them, activities",
    ["issue type", "work item type", "work type", "ticket type", "type"],
    readOnly,
  ),
  field(
    "itemId",
    "Item id",
    "Another number of the item, by which others name it as their parent",
    ["issue id", "work item id", "internal id"],
    readOnly,
  ),
  field(
    "parentName",
    "Parent name",
    "What the parent is called, where it isn't in the file itself",
    ["parent summary", "parent title", "epic summary"],
    readOnly,
  ),
  field(
    "project",
    "Project",
    "Stands for the activity where there is none",
    ["project name", "board name", "project key"],
    readOnly,
  ),
  field("archived", "Archived", "Archived items are kept and labelled so", ["is archived"], readOnly),
];

const numberFields: readonly TableField[] = [
  field("activityNumber", "Activity number", "Tells activities of one name apart"),
  field("taskNumber", "Task number", "Tells tasks of one name apart"),
  field("releaseNumber", "Release number", "Tells releases of one name apart"),
];

/** The columns of a story map, in the order they are written: what its elements hold, then what tells them apart. */
export const tableFields: readonly TableField[] = tableFieldsOf(
  activityColumns,
  taskColumns,
  releaseColumns,
  storyColumns,
  trackerFields,
  numberFields,
);

/** What stands in a number column when the thing it names is gone. */
export const unplacedNumber = "unplaced";
