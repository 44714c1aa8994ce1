import { tableFieldsOf } from "../../table/elementColumns.ts";
import type { TableField } from "../../table/tableFormat.ts";
import { activityColumns } from "../elements/activity/activityColumns.ts";
import { releaseColumns } from "../elements/release/releaseColumns.ts";
import { storyColumns } from "../elements/story/storyColumns.ts";
import { taskColumns } from "../elements/task/taskColumns.ts";

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
